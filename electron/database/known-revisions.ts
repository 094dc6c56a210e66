import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { readLibraryFacts } from './library-facts.ts'

/**
 * The last known revision of every draft, kept in a small file beside the library: SQLite falls back to an earlier state without a word when
 * its write-ahead log is damaged, gone or a stranger's. One line each: `ID REVISION`, `ID -` for a draft that was deleted for good, `ID = TITLE`, so that what is lost
 * can be named, `ID ~` for a draft that has 记录; the first line names the library.
 */
export interface KnownRevisions {
  /** After the write was committed. Never fails: it only serves to notice a loss. */
  readonly note: (id: string, revision: number | null) => void
}

/** What the library should hold by the file beside it; null without one, or when it belongs to another library. */
export interface KnownState {
  readonly libraryId: string
  readonly revisions: ReadonlyMap<string, number>
  /** What the drafts were called last. */
  readonly titles: ReadonlyMap<string, string>
  /** Drafts that have 记录. */
  readonly records: ReadonlySet<string>
  /** Deleted for good: no copy brings them back. */
  readonly deleted: ReadonlySet<string>
}

export function knownRevisionsFile(libraryFile: string): string {
  return `${libraryFile}-known`
}

export function readKnownState(libraryFile: string): KnownState | null {
  try {
    const [first = '', ...lines] = readFileSync(knownRevisionsFile(libraryFile), 'utf8').split('\n')
    const libraryId = /^library ([0-9a-f-]{36})$/u.exec(first)?.[1]
    if (libraryId === undefined) return null
    const revisions = new Map<string, number>()
    const titles = new Map<string, string>()
    const records = new Set<string>()
    const deleted = new Set<string>()
    for (const line of lines) {
      const [, recorded] = /^([0-9a-f-]{36}) ~$/u.exec(line) ?? []
      if (recorded !== undefined) records.add(recorded)
      const [, named, title] = /^([0-9a-f-]{36}) = (.{1,200})$/u.exec(line) ?? []
      if (named !== undefined && title !== undefined) titles.set(named, title)
      const [, id, revision] = /^([0-9a-f-]{36}) (\d{1,9}|-)$/u.exec(line) ?? []
      if (id === undefined || revision === undefined) continue
      if (revision === '-') {
        revisions.delete(id)
        records.delete(id)
        deleted.add(id)
      } else revisions.set(id, Number(revision))
    }
    return { libraryId, revisions, titles, records, deleted }
  } catch {
    return null
  }
}

const TITLE = 'coalesce(own_title, derived_title)'

function titleLine(id: string, title: string): string {
  return `${id} = ${title.replace(/\s+/gu, ' ').slice(0, 200)}`
}

function recordLine(id: string): string {
  return `${id} ~`
}

/** Deletions remembered from one start to the next; copies that are older have long been thinned out. */
const MOST_DELETED = 2000

/** Begins a new file with what the library holds now and what was deleted lately, and goes on from there. */
export function keepKnownRevisions(database: Database, libraryFile: string): KnownRevisions {
  const file = knownRevisionsFile(libraryFile)
  const { id } = readLibraryFacts(database)
  if (id === null) return { note: () => undefined }
  const findTitle = database.prepare<[string], string>(`SELECT ${TITLE} FROM drafts WHERE id = ?`).pluck()
  const findRecord = database.prepare<[string], 1>('SELECT 1 FROM draft_records WHERE draft_id = ?').pluck()
  const titles = new Map<string, string>()
  const records = new Set<string>()
  try {
    for (const { draft_id } of database
      .prepare<[], { draft_id: string }>('SELECT draft_id FROM draft_records')
      .all())
      records.add(draft_id)
    const rows = database
      .prepare<[], { id: string; revision: number; title: string }>(
        `SELECT id, revision, ${TITLE} AS title FROM drafts`,
      )
      .all()
    const before = readKnownState(libraryFile)
    const deleted = before?.libraryId === id ? [...before.deleted].slice(-MOST_DELETED) : []
    const text = [
      `library ${id}`,
      ...deleted.map((gone) => `${gone} -`),
      ...rows.map((row) => `${row.id} ${row.revision}`),
      ...rows.map((row) => titleLine(row.id, row.title)),
      ...[...records].map(recordLine),
      '',
    ].join('\n')
    writeFileSync(`${file}.new`, text, { mode: 0o600 })
    renameSync(`${file}.new`, file)
    for (const row of rows) titles.set(row.id, row.title)
  } catch {
    // A folder that takes no file tells itself at the next save.
  }
  return {
    note(draft, revision) {
      try {
        const title = revision === null ? undefined : findTitle.get(draft)
        const isNew = title !== undefined && titles.get(draft) !== title
        if (isNew) titles.set(draft, title)
        const isRecorded = revision !== null && !records.has(draft) && findRecord.get(draft) !== undefined
        if (isRecorded) records.add(draft)
        const lines = [
          `${draft} ${revision ?? '-'}`,
          ...(isNew ? [titleLine(draft, title)] : []),
          ...(isRecorded ? [recordLine(draft)] : []),
          '',
        ]
        appendFileSync(file, lines.join('\n'), { mode: 0o600 })
      } catch {
        // The same.
      }
    },
  }
}

/** Where the tables of a file have changed places SQLite finds no fault, but none of its drafts has its document any more. */
function hasDocuments(database: Database): boolean {
  const found = database
    .prepare<[], number>('SELECT count(*) FROM drafts JOIN draft_documents ON draft_id = id')
    .pluck()
  return (found.get() ?? 0) > 0
}

/** Whether a draft fell back to an earlier state, or it or its 记录 is gone. */
export function hasFallen(database: Database, known: KnownState): boolean {
  const rows = hasDocuments(database)
    ? database.prepare<[], { id: string; revision: number }>('SELECT id, revision FROM drafts').all()
    : []
  const now = new Map(rows.map((row) => [row.id, row.revision]))
  for (const [id, revision] of known.revisions) if ((now.get(id) ?? 0) < revision) return true
  return listLostRecords(database, known).length > 0
}

/** Drafts that the library has without the 记录 that they had. */
export function listLostRecords(database: Database, known: KnownState): string[] {
  if (known.records.size === 0) return []
  // A copy of a time before 记录 has no table of them.
  const hasTable =
    database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'draft_records'").get() !== undefined
  const bare = hasTable
    ? 'SELECT id FROM drafts WHERE id NOT IN (SELECT draft_id FROM draft_records)'
    : 'SELECT id FROM drafts'
  return database
    .prepare<[], string>(bare)
    .pluck()
    .all()
    .filter((id) => known.records.has(id))
}
