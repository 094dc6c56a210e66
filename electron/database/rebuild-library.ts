import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { readMinutes } from '../../shared/minutes/minutes.ts'
import { type Backup, listBackups } from './backups.ts'
import { connect, type DatabasePlace } from './connect.ts'
import { type ReadTables, readDamagedFile } from './damaged-file.ts'
import { isWholeCopy } from './inspect-database.ts'
import type { KnownState } from './known-revisions.ts'
import { mendDocument } from './mend-document.ts'
import { countSteps, type HearSteps, migrate } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { parseJson } from './parse-json.ts'
import { listOwnTables, putRow } from './put-row.ts'
import { findBrokenRows, MADE_OF_DOCUMENT, PROOF, type Row, stateOfRow } from './row-proof.ts'

/** What became of a library that was rebuilt. Titles as the list had them. */
export interface RebuildReport {
  /** Drafts in the rebuilt library. */
  readonly drafts: number
  /** Drafts of which only an earlier state was left. */
  readonly older: readonly string[]
  /** Drafts of which nothing was left. */
  readonly lost: readonly string[]
  /** The copy it stands on; null: there was none. */
  readonly backupAtMs: number | null
}

export interface RebuildSources {
  /** The file that is damaged; null: it is gone. */
  readonly damaged: string | null
  readonly known: KnownState | null
}

/** A whole library that waits to be put in the place of the damaged one. */
export function rebuiltFile(file: string): string {
  return `${file}.rebuilt`
}

/**
 * Makes a new library of all that is left: the newest whole copy, and over it every row of the damaged file that proves itself; of each draft
 * its highest revision. A draft that the copy holds damaged comes from an earlier one. It lies beside the library as …rebuilt until it is put in its place. Throws SqliteError or the file system's error.
 */
export function rebuildLibrary(
  place: DatabasePlace,
  sources: RebuildSources,
  migrations: readonly Migration[],
  nowMs: number,
  hear: HearSteps = () => undefined,
): RebuildReport {
  hear(0, 0)
  const backups = listBackups(place.file, place)
  const base = backups.find((backup) => isWholeCopy({ ...place, file: backup.file }, migrations)) ?? null
  const unfinished = `${place.file}.unfinished`
  for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true })
  if (base !== null) copyFileSync(base.file, unfinished)
  const database = connect({ ...place, file: unfinished })
  let report: RebuildReport
  try {
    database.pragma('foreign_keys = OFF')
    migrate(database, migrations)
    const tables = listOwnTables(database)
    const read = readAll(place, sources.damaged, tables, backups, base)
    report = database
      .transaction(() => fill(database, tables, read, sources.known, base, nowMs, hear))
      .immediate()
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
  syncFile(unfinished)
  renameSync(unfinished, rebuiltFile(place.file))
  return report
}

/** Rows of the damaged file first; the other copies only serve drafts that are nowhere else. */
function readAll(
  place: DatabasePlace,
  damaged: string | null,
  tables: readonly string[],
  backups: readonly Backup[],
  base: Backup | null,
): { readonly damaged: ReadTables; readonly copies: () => Generator<ReadTables> } {
  const nothing: ReadTables = new Map()
  return {
    damaged:
      damaged === null ? nothing : readDamagedFile({ ...place, file: damaged }, tables, base?.file ?? null),
    *copies() {
      for (const backup of backups) {
        if (backup !== base)
          yield readDamagedFile({ ...place, file: backup.file }, ['drafts', 'draft_documents'], null)
      }
    },
  }
}

function fill(
  database: Database,
  tables: readonly string[],
  read: ReturnType<typeof readAll>,
  known: KnownState | null,
  base: Backup | null,
  nowMs: number,
  hear: HearSteps,
): RebuildReport {
  const wanted = new Map<string, Candidate>()
  const titles = new Map<string, Listed>()
  for (const [id, title] of dropDamaged(database)) titles.set(id, { title, revision: 0 })
  collectDrafts(read.damaged, wanted, titles)
  const held = new Map(
    database
      .prepare<[], { id: string; revision: number }>('SELECT id, revision FROM drafts')
      .all()
      .map((row) => [row.id, row.revision]),
  )
  const expected = new Set([...titles.keys(), ...(known?.revisions.keys() ?? [])])
  const missing = () => [...expected].filter((id) => !wanted.has(id) && !held.has(id))
  if (missing().length > 0) {
    for (const copy of read.copies()) {
      const found = new Map<string, Candidate>()
      collectDrafts(copy, found, new Map())
      for (const id of missing()) {
        const candidate = found.get(id)
        if (candidate !== undefined) wanted.set(id, candidate)
      }
    }
  }
  for (const table of tables) {
    if (table === 'drafts' || table === 'draft_documents' || table === 'library_facts') continue
    for (const row of read.damaged.get(table) ?? [])
      if (stateOfRow(table, row) !== 'broken') putRow(database, table, row)
  }
  const step = countSteps(wanted.size, hear)
  for (const [id, candidate] of wanted) {
    step()
    if (candidate.revision < (held.get(id) ?? 0)) continue
    putRow(database, 'draft_documents', candidate.document)
    putRow(database, 'drafts', candidate.draft ?? emptyDraft(id, candidate.revision, nowMs))
  }
  const drop = database.prepare<[string]>('DELETE FROM drafts WHERE id = ?')
  const dropDocument = database.prepare<[string]>('DELETE FROM draft_documents WHERE draft_id = ?')
  const dropVersions = tables.includes('versions')
    ? database.prepare<[string]>('DELETE FROM versions WHERE draft_id = ?')
    : null
  for (const id of held.keys()) {
    if (known?.deleted.has(id) !== true || wanted.has(id)) continue
    drop.run(id)
    dropDocument.run(id)
  }
  // Versions of other drafts that are gone stay: the newest of them is all that is left of the draft, which is made anew of it.
  for (const id of known?.deleted ?? []) if (!wanted.has(id)) dropVersions?.run(id)
  return describe(database, known, titles, base)
}

/** Takes drafts whose text does not prove itself out of the copy that the library is made of. Returns their titles by their ids. */
function dropDamaged(database: Database): Map<string, string> {
  const dropped = new Map<string, string>()
  const title = database
    .prepare<[string], string>('SELECT coalesce(own_title, derived_title) FROM drafts WHERE id = ?')
    .pluck()
  const ids: string[] = []
  for (const found of findBrokenRows(database))
    if (found?.table === 'draft_documents' && typeof found.row.draft_id === 'string')
      ids.push(found.row.draft_id)
  for (const id of ids) {
    dropped.set(id, title.get(id) ?? '')
    database.prepare<[string]>('DELETE FROM draft_documents WHERE draft_id = ?').run(id)
    database.prepare<[string]>('DELETE FROM drafts WHERE id = ?').run(id)
  }
  return dropped
}

/** What the list of the damaged file said of a draft; revision 0 where its row did not prove itself. */
interface Listed {
  readonly title: string
  readonly revision: number
}

interface Candidate {
  readonly document: Row
  readonly revision: number
  /** The row of the list; null when it does not prove itself. */
  readonly draft: Row | null
}

/** The highest revision of every draft whose document proves itself, and the titles the list had. */
function collectDrafts(read: ReadTables, wanted: Map<string, Candidate>, titles: Map<string, Listed>): void {
  const drafts = new Map<string, Row>()
  for (const row of read.get('drafts') ?? []) {
    const id = row.id
    if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/u.test(id)) continue
    const isBroken = stateOfRow('drafts', row) === 'broken'
    const listed = titles.get(id) ?? { title: String(row.own_title ?? row.derived_title ?? ''), revision: 0 }
    titles.set(id, {
      ...listed,
      revision: isBroken ? listed.revision : Math.max(listed.revision, revisionOf(row)),
    })
    if (isBroken) continue
    const before = drafts.get(id)
    if (before === undefined || revisionOf(row) > revisionOf(before)) drafts.set(id, row)
  }
  const take = (id: string, document: Row) => {
    const draft = drafts.get(id) ?? null
    const revision = 'revision' in document ? revisionOf(document) : draft === null ? 1 : revisionOf(draft)
    const before = wanted.get(id)
    if (before !== undefined && before.revision >= revision) return
    wanted.set(id, {
      document: { ...document, revision },
      revision,
      draft: draft !== null && revisionOf(draft) === revision ? draft : null,
    })
  }
  const broken: [string, Row][] = []
  for (const document of read.get('draft_documents') ?? []) {
    const id = document.draft_id
    if (typeof id !== 'string') continue
    if (isSoundDocument(document)) take(id, document)
    else broken.push([id, document])
  }
  for (const [id, document] of broken) {
    const listed = drafts.get(id)
    const revision = revisionOf(listed ?? document)
    if ((wanted.get(id)?.revision ?? 0) >= revision) continue
    const mended = mend(document, revision)
    if (mended !== null) take(id, mended)
  }
}

/** A document of which only what stands beside the text was damaged, put right. */
function mend(document: Row, revision: number): Row | null {
  const { minutes, search_text } = document
  if (typeof minutes !== 'string') return null
  const search = typeof search_text === 'string' ? search_text : ''
  return mendDocument({ ...document, minutes, search_text: search, revision }, revision)
}

/** By its proof; in a library of version 1, which has none, by being a document. */
function isSoundDocument(row: Row): boolean {
  const state = stateOfRow('draft_documents', row)
  if (state !== 'unproven') return state === 'sound'
  return typeof row.minutes === 'string' && readMinutes(parseJson(row.minutes)).ok
}

function revisionOf(row: Row): number {
  return typeof row.revision === 'number' && row.revision > 0 ? row.revision : 1
}

/** A row of the list that proves nothing: the library of drafts writes it anew from the document when it is opened. */
function emptyDraft(id: string, revision: number, nowMs: number): Row {
  return {
    id,
    own_title: null,
    derived_title: '取回的稿件',
    meeting_name: null,
    number: null,
    meeting_date: null,
    status: '起草',
    topics: 0,
    characters: 0,
    pages: null,
    created_at_ms: nowMs,
    updated_at_ms: nowMs,
    deleted_at_ms: null,
    revision,
    [PROOF]: MADE_OF_DOCUMENT,
  }
}

function describe(
  database: Database,
  known: KnownState | null,
  titles: ReadonlyMap<string, Listed>,
  base: Backup | null,
): RebuildReport {
  const rows = database
    .prepare<[], { id: string; title: string; revision: number }>(
      'SELECT id, coalesce(own_title, derived_title) AS title, revision FROM drafts',
    )
    .all()
  const now = new Map(rows.map((row) => [row.id, row]))
  const older: string[] = []
  const lost: string[] = []
  for (const id of new Set([...titles.keys(), ...(known?.revisions.keys() ?? [])])) {
    const row = now.get(id)
    const listed = titles.get(id)
    const revision = Math.max(known?.revisions.get(id) ?? 0, listed?.revision ?? 0)
    if (row === undefined) lost.push(listed?.title || known?.titles.get(id) || '（名称不详）')
    else if (row.revision < revision) older.push(row.title)
  }
  return { drafts: rows.length, older, lost, backupAtMs: base?.atMs ?? null }
}

function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
