import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { recordTextSchema } from '../../shared/ipc/drafts.ts'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { parseJson } from '../database/parse-json.ts'
import { timeStamp } from '../database/time-stamp.ts'
import { hashOf } from '../files/hash.ts'
import { logFailure } from '../files/log-failure.ts'
import type { DraftStore } from './draft-store.ts'

const FOLDER = '未存入的稿件'
const TAKEN = '已取回'
const UNREADABLE = '读不出'
/** What the name of a file says of its content. */
const PROOF = /-([0-9a-f]{16})\.json$/u

/** What became of the words that were not saved: titles of the drafts made of them, and files of which none could be made. */
export interface Rescued {
  readonly titles: readonly string[]
  /** Of those the ones whose file is not as it was written. */
  readonly changed: readonly string[]
  readonly unreadable: readonly string[]
}

/** Puts words that the library did not take into a file beside it, whose name proves them. Throws the file system's error. */
export function writeRescue(dataFolder: string, minutes: Minutes, record: string, nowMs: number): void {
  const folder = join(dataFolder, FOLDER)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const text = JSON.stringify(record === '' ? minutes : { minutes, record })
  const file = join(folder, `${timeStamp(nowMs)}-${proofOf(text)}.json`)
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/**
 * At the next start: every such file becomes a draft of its own; the file is kept. One that is no document any more is put aside and named. Never
 * throws: a file that cannot be read, taken up or put aside now is left for the start after.
 */
export function takeRescued(dataFolder: string, drafts: DraftStore): Rescued {
  const folder = join(dataFolder, FOLDER)
  const titles: string[] = []
  const changed: string[] = []
  const unreadable: string[] = []
  for (const name of listFiles(folder)) {
    try {
      const text = readFileSync(join(folder, name), 'utf8')
      const { minutes, record } = readRescue(parseJson(text))
      const made = minutes.ok ? drafts.create(minutes.value, null, record) : minutes
      if (made.ok) {
        const { title } = made.value.summary
        const proof = PROOF.exec(name)?.[1]
        ;(proof === undefined || proof === proofOf(text) ? titles : changed).push(title)
        putAside(folder, name, TAKEN)
      } else if (made.error.kind !== 'database-unwritable') {
        unreadable.push(name)
        putAside(folder, name, UNREADABLE)
      }
    } catch (error) {
      logFailure('words that were not saved could not be taken up', error)
      unreadable.push(name)
    }
  }
  return { titles, changed, unreadable }
}

/** A document with its 记录, or the document alone. */
const withRecordSchema = z.strictObject({ minutes: z.unknown(), record: recordTextSchema })

function readRescue(value: unknown): {
  readonly minutes: ReturnType<typeof readMinutes>
  readonly record: string
} {
  const both = withRecordSchema.safeParse(value)
  const { minutes, record } = both.success ? both.data : { minutes: value, record: '' }
  return { minutes: readMinutes(minutes), record }
}

function proofOf(text: string): string {
  return hashOf(text).slice(0, 16)
}

/** Where that cannot be done the file comes again: twice is better than not at all. */
function putAside(folder: string, name: string, room: string): void {
  try {
    mkdirSync(join(folder, room), { recursive: true, mode: 0o700 })
    renameSync(join(folder, name), join(folder, room, name))
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
