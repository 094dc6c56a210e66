import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { parseJson } from '../database/parse-json.ts'
import { timeStamp } from '../database/time-stamp.ts'
import type { DraftStore } from './draft-store.ts'

const FOLDER = '未存入的稿件'
const TAKEN = '已取回'

/** Puts words that the library did not take into a file beside it. Throws the file system's error. */
export function writeRescue(dataFolder: string, minutes: Minutes, nowMs: number): void {
  const folder = join(dataFolder, FOLDER)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${timeStamp(nowMs)}.json`)
  writeFileSync(`${file}.new`, JSON.stringify(minutes), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** At the next start: every such file becomes a draft of its own; the file is kept. Returns the titles; files that cannot be read stay. */
export function takeRescued(dataFolder: string, drafts: DraftStore): string[] {
  const folder = join(dataFolder, FOLDER)
  return listFiles(folder).flatMap((name) => {
    const minutes = readMinutes(parseJson(readFileSync(join(folder, name), 'utf8')))
    const made = minutes.ok ? drafts.create(minutes.value) : null
    if (!made?.ok) return []
    mkdirSync(join(folder, TAKEN), { recursive: true, mode: 0o700 })
    renameSync(join(folder, name), join(folder, TAKEN, name))
    return [made.value.summary.title]
  })
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch {
    return []
  }
}
