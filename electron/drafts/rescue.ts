import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { parseJson } from '../database/parse-json.ts'
import { timeStamp } from '../database/time-stamp.ts'
import { logFailure } from '../files/log-failure.ts'
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

/**
 * At the next start: every such file becomes a draft of its own; the file is kept. Returns the titles. Never throws: a file that cannot be read or
 * put aside now is left for the start after.
 */
export function takeRescued(dataFolder: string, drafts: DraftStore): string[] {
  const folder = join(dataFolder, FOLDER)
  return listFiles(folder).flatMap((name) => {
    try {
      const minutes = readMinutes(parseJson(readFileSync(join(folder, name), 'utf8')))
      const made = minutes.ok ? drafts.create(minutes.value) : null
      if (!made?.ok) return []
      putAside(folder, name)
      return [made.value.summary.title]
    } catch (error) {
      logFailure('words that were not saved could not be taken up', error)
      return []
    }
  })
}

/** Where that cannot be done the file comes again: twice is better than not at all. */
function putAside(folder: string, name: string): void {
  try {
    mkdirSync(join(folder, TAKEN), { recursive: true, mode: 0o700 })
    renameSync(join(folder, name), join(folder, TAKEN, name))
  } catch (error) {
    logFailure('a file of words that were taken up could not be put aside', error)
  }
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
