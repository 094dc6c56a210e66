import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../scripts/project-folders.ts'
import { isRoot } from '../../../scripts/runtime/machine.ts'

/** Whether this machine can write down the system calls of a program. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-qq', '-e', 'trace=connect', 'true']).status === 0
}

export interface TraceOptions {
  /** System calls to write down, of every process of the program. */
  readonly calls: string
  /** The file in which they are written; where there are many, only the lines in which this is found (for `grep -P`). */
  readonly trace: string
  readonly keep?: RegExp
  /** Folder of the app's data. */
  readonly userData: string
  /** Command line of Electron before the app, and of the app. */
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  readonly environment?: Record<string, string>
}

/** The program under strace, started without a test driver. */
export interface TracedProgram {
  readonly ended: Promise<unknown>
  /** Asks the program to end, as the system does when its user logs off. */
  end(): void
}

export function startTraced(options: TraceOptions): TracedProgram {
  const { calls, trace, keep, userData, before = [], after = [], environment = {} } = options
  const electron = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', 'electron')
  // After | strace starts a shell.
  const output = keep === undefined ? trace : `|grep -aP '${keep.source}' > '${trace}'`
  const program = spawn(
    'strace',
    [
      ...['-f', '-qq', '-e', `trace=${calls}`, '-o', output],
      ...[electron, ...(isRoot() ? ['--no-sandbox'] : []), ...before, projectRoot, ...after],
    ],
    {
      env: { ...process.env, JIYAO_USER_DATA: userData, ...environment },
      stdio: 'ignore',
      detached: true,
    },
  )
  return {
    ended: once(program, 'exit'),
    end() {
      // The program, not its tracer, is asked to end.
      const children = readFileSync(`/proc/${program.pid}/task/${program.pid}/children`, 'utf8')
      for (const child of children.split(' ')) if (child !== '') process.kill(Number(child), 'SIGTERM')
    },
  }
}
