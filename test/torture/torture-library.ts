import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp } from '../../electron/database/backups.ts'
import { openDatabase } from '../../electron/database/open-database.ts'
import { DraftStore } from '../../electron/drafts/draft-store.ts'
import { VersionStore } from '../../electron/versions/version-store.ts'
import { sampleMinutes } from '../support/sample-minutes.ts'
import { wholeChange } from '../support/whole-change.ts'

const HOUR_MS = 3600_000
/** Monday noon. */
export const NOON_MS = new Date(2025, 2, 17, 12, 0, 0).getTime()
const DRAFTS = 24
const AFTERNOON = 4

/** Every draft as it was last acknowledged, by its id. */
export type Truth = ReadonlyMap<
  string,
  { readonly text: string; readonly title: string; readonly record: string }
>

export interface TortureLibrary {
  readonly folder: string
  readonly truth: Truth
}

export function folderFor(name: string): string {
  return mkdtempSync(join(tmpdir(), `jiyao-${name}-`))
}

export function fileIn(folder: string): string {
  return join(folder, 'jiyao.db')
}

export async function openStores(folder: string, nowMs = NOON_MS) {
  const place = { file: fileIn(folder) }
  const opened = await openDatabase(place, nowMs)
  if (!opened.ok) return null
  const { database, known, notice } = opened.value
  const versions = new VersionStore(database, () => nowMs, place)
  /** Titles of drafts whose text was said to have no proof. */
  const doubted: string[] = []
  const heard = { place, known, history: versions, doubted: (title: string) => doubted.push(title) }
  const drafts = new DraftStore(database, () => nowMs, heard)
  return { database, drafts, versions, notice, place, doubted }
}

/**
 * A morning's work, a copy of it, an afternoon's work. `isOpen`: the afternoon still lies in the write-ahead log, as after a kill; else everything is
 * in the file.
 */
export async function makeTortureLibrary(isOpen: boolean): Promise<TortureLibrary> {
  const folder = folderFor('torture')
  const stores = await openStores(folder)
  if (stores === null) throw new Error('the library did not open')
  const { database, drafts } = stores
  const ids: string[] = []
  for (let place = 0; place < DRAFTS; place += 1) ids.push(create(drafts, place, '上午'))
  await backUp(database, stores.place, NOON_MS - 5 * HOUR_MS)
  for (let place = 0; place < DRAFTS / 4; place += 1) rewrite(drafts, ids[place] ?? '', place, '上午再改')
  await backUp(database, stores.place, NOON_MS - 4 * HOUR_MS)
  database.pragma('wal_checkpoint(TRUNCATE)')
  for (const [place, id] of ids.entries()) if (place % 3 === 0) rewrite(drafts, id, place, '下午')
  for (let place = DRAFTS; place < DRAFTS + AFTERNOON; place += 1) ids.push(create(drafts, place, '下午'))
  const truth = readTruth(drafts)
  if (!isOpen) {
    database.close()
    return { folder, truth }
  }
  const killed = folderFor('torture-open')
  cpSync(folder, killed, { recursive: true })
  database.close()
  rmSync(folder, { recursive: true, force: true })
  return { folder: killed, truth }
}

function readTruth(drafts: DraftStore): Truth {
  const listed = drafts.list({ place: 'library' })
  if (!listed.ok) throw new Error(listed.error.kind)
  return new Map(
    listed.value.map(({ summary }) => {
      const opened = drafts.open(summary.id)
      if (!opened.ok) throw new Error(opened.error.kind)
      return [
        summary.id,
        {
          text: JSON.stringify(opened.value.minutes),
          title: summary.title,
          record: opened.value.record.text,
        },
      ]
    }),
  )
}

function minutesOf(place: number, time: string) {
  const statement = `会议认为，${time}第${place}件事关系全局。${'要压实责任、细化措施、按时完成。'.repeat(20 + place)}`
  return sampleMinutes({ number: `第${place + 1}号`, statement })
}

/** 记录 of every second draft; a long one goes on over pages of its own. */
function recordOf(place: number, time: string): string {
  return place % 2 === 1 ? '' : `09:42 ${time}记下第${place}件事。\n`.repeat(1 + (place % 4) * 80)
}

function create(drafts: DraftStore, place: number, time: string): string {
  const made = drafts.create(minutesOf(place, time), null, recordOf(place, time))
  if (!made.ok) throw new Error(made.error.kind)
  return made.value.summary.id
}

function rewrite(drafts: DraftStore, id: string, place: number, time: string): void {
  const opened = drafts.open(id)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { revision } = opened.value.summary
  const change = wholeChange(minutesOf(place, time))
  const record = recordOf(place, time)
  const saved = drafts.save({ id, change, expectedRevision: revision, pages: null, record })
  if (!saved.ok) throw new Error(saved.error.kind)
}
