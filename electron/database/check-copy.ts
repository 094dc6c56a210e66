import type { Database } from 'better-sqlite3'
import { goThrough, type Progress } from '../progress/progress.ts'
import { connectToLook, type DatabasePlace, lookThrough } from './connect.ts'
import { withoutNumber } from './read-rows.ts'
import { type BrokenRow, countProvenRows, findBrokenRows, proofOfRow, type Row } from './row-proof.ts'
import { type CopyCheck, type CopyToCheck, runInWorker } from './run-in-worker.ts'

/**
 * Whether a copy that was just made is whole by SQLite's own check, every row of it proves itself, and no draft is missing. A row that is damaged in
 * the library itself is in the copy as it is there: it is told by its name (draft-damaged), and the other drafts must have their copies
 * all the same.
 */
export function checkCopy(
  { copy: place, library, drafts }: CopyToCheck,
  progress: Progress,
): Promise<CopyCheck> {
  return lookThrough(place, async (copy) => {
    const rows = countProvenRows(copy)
    if (!progress.tell(0, rows)) return 'stopped'
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') return { unsound: 'integrity' }
    let unsound: string | null = null
    const isDone = await goThrough(findBrokenRows(copy), rows, progress, (found) => {
      if (found !== null && !isSameThere(library, found)) unsound ??= found.table
    })
    if (unsound !== null) return { unsound }
    if (!isDone) return 'stopped'
    return countDrafts(copy) < drafts ? { unsound: 'drafts' } : 'sound'
  })
}

/**
 * The same in a thread of its own: what is saved meanwhile waits for nothing. For a large copy, because SQLite's check goes through the file in one go,
 * a second and more.
 */
export async function checkCopyAside(given: CopyToCheck, progress: Progress): Promise<CopyCheck> {
  const { copy, library, drafts } = given
  const apart = { copy: { ...copy, worker: null }, library: { ...library, worker: null }, drafts }
  const aside = await runInWorker(library, 'check-copy', apart, ({ done, total }) =>
    progress.tell(done, total),
  )
  return aside === null ? checkCopy(given, progress) : aside.answer
}

function isSameThere(library: DatabasePlace, { table, rowNumber, row }: BrokenRow): boolean {
  const database = connectToLook(library)
  try {
    const there = database.prepare<[number], Row>(`SELECT * FROM ${table} WHERE rowid = ?`).get(rowNumber)
    return there !== undefined && proofOfRow(table, there) === proofOfRow(table, withoutNumber(row))
  } finally {
    database.close()
  }
}

export function countDrafts(database: Database): number {
  return database.prepare<[], number>('SELECT count(*) FROM drafts').pluck().get() ?? 0
}
