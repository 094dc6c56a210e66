import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../../scripts/project-folders.ts'
import { INVENTED_MODEL } from '../support/sample-texts.ts'
import { canTrace, startTraced } from '../support/trace/traced-program.ts'
import { NETWORK_CALLS, type NetworkCalls, readNetworkCalls, WORTH_KEEPING } from './network-calls.ts'
import { folderFor } from './torture-library.ts'

export interface NetworkFigures {
  readonly minutes: number
  /** How often each thing was done. */
  readonly deeds: ReadonlyMap<string, number>
  readonly calls: NetworkCalls
  readonly faults: readonly string[]
}

/** For the start, the end and the deed that is under way when time is over. */
const GRACE_MS = 180_000

/**
 * Writes down every network call of all processes of the program while it is written in, searched, previewed, imported and exported for so
 * many minutes. It is driven from inside (`hour/drive-inside.cjs`), because a test driver would come in by a port of its own.
 */
export async function watchNetwork(minutes: number): Promise<NetworkFigures> {
  const folder = folderFor('network')
  const journal = join(folder, 'journal.txt')
  const trace = join(folder, 'trace.txt')
  const nothing = { counts: new Map(), outside: [] }
  if (!canTrace()) {
    const faults = ['network: not watched, because strace is missing or may not trace here']
    return { minutes: 0, deeds: new Map(), calls: nothing, faults }
  }
  try {
    mkdirSync(join(folder, 'files'))
    const startedAtMs = Date.now()
    const program = startTraced({
      calls: NETWORK_CALLS,
      trace,
      keep: WORTH_KEEPING,
      userData: join(folder, 'data'),
      before: ['-r', join(projectRoot, 'test/torture/hour/drive-inside.cjs')],
      environment: {
        JIYAO_DRIVE_MINUTES: String(minutes),
        JIYAO_DRIVE_JOURNAL: journal,
        JIYAO_DRIVE_FILES: join(folder, 'files'),
        JIYAO_DRIVE_MODEL: INVENTED_MODEL,
      },
    })
    const limit = new AbortController()
    const tooLate = pause(minutes * 60_000 + GRACE_MS, 'too late', { signal: limit.signal }).catch(() => null)
    const isLate = (await Promise.race([program.ended, tooLate])) === 'too late'
    limit.abort()
    if (isLate) {
      program.end()
      await program.ended
    }
    const faults = isLate ? ['network: the program did not end by itself'] : []
    const deeds = new Map<string, number>()
    for (const line of readJournal(journal)) {
      if (line.startsWith('! ')) faults.push(`network: ${line.slice(2)}`)
      else deeds.set(line, (deeds.get(line) ?? 0) + 1)
    }
    if (!deeds.has('end')) faults.push('network: the work was not done to its end')
    deeds.delete('end')
    const calls = readNetworkCalls(readFileSync(trace, 'utf8').split('\n'))
    faults.push(...calls.outside.map((line) => `network: ${line}`))
    return { minutes: (Date.now() - startedAtMs) / 60_000, deeds, calls, faults }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readJournal(file: string): string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
