import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { copyContent } from '../files/copy-content.ts'
import { type Backup, listBackups } from './backups.ts'
import { type Candidate, collectDrafts, type Listed } from './collect-drafts.ts'
import { connect, type DatabasePlace } from './connect.ts'
import { type ReadTables, readDamagedFile } from './damaged-file.ts'
import { isWholeCopy } from './inspect-database.ts'
import { type KnownState, listLostRecords } from './known-revisions.ts'
import { countSteps, type HearSteps, migrate } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { putRecords } from './put-records.ts'
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
  if (base !== null) copyContent(base.file, unfinished)
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
        if (backup !== base) yield readDamagedFile({ ...place, file: backup.file }, [...DRAFT_TABLES], null)
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
  const dropped = dropDamaged(database)
  const held = heldRevisions(database)
  const { candidates: wanted, listed } = collectDrafts(read.damaged)
  // A title that the copy knew stands before that of the damaged file.
  const titles = new Map(listed)
  for (const [id, title] of dropped) titles.set(id, { title, revision: listed.get(id)?.revision ?? 0 })
  const expected = new Set([...titles.keys(), ...(known?.revisions.keys() ?? [])])
  const copiedRecords = takeFromCopies(
    [...expected].filter((id) => !wanted.has(id) && !held.has(id)),
    read.copies(),
    wanted,
  )
  putRecords(database, [...(read.damaged.get('draft_records') ?? []), ...copiedRecords])
  for (const table of tables.filter((name) => !MADE_OF_DRAFTS.has(name))) {
    const sound = (read.damaged.get(table) ?? []).filter((row) => stateOfRow(table, row) !== 'broken')
    for (const row of sound) putRow(database, table, row)
  }
  const step = countSteps(wanted.size, hear)
  for (const [id, candidate] of wanted) {
    step()
    if (candidate.revision < (held.get(id) ?? 0)) continue
    putRow(database, 'draft_documents', candidate.document)
    putRow(database, 'drafts', candidate.draft ?? emptyDraft(id, candidate.revision, nowMs))
  }
  const deleted = [...(known?.deleted ?? [])].filter((id) => !wanted.has(id))
  for (const id of deleted.filter((one) => held.has(one))) dropDraft(database, id)
  // Versions and 记录 of other drafts that are gone stay: they are all that is left of the draft, which is made anew of its newest version.
  for (const table of ['versions', 'draft_records'].filter((name) => tables.includes(name))) {
    const drop = database.prepare<[string]>(`DELETE FROM ${table} WHERE draft_id = ?`)
    for (const id of deleted) drop.run(id)
  }
  return describe(database, known, titles, base)
}

/** Tables that are filled draft by draft, or made anew. */
const DRAFT_TABLES = ['drafts', 'draft_documents', 'draft_records'] as const
const MADE_OF_DRAFTS: ReadonlySet<string> = new Set([...DRAFT_TABLES, 'library_facts'])

function heldRevisions(database: Database): ReadonlyMap<string, number> {
  const rows = database.prepare<[], { id: string; revision: number }>('SELECT id, revision FROM drafts').all()
  return new Map(rows.map((row) => [row.id, row.revision]))
}

/** Adds drafts that are nowhere else, each from the newest copy that has it. Returns the 记录 of them. */
function takeFromCopies(
  missing: readonly string[],
  copies: Iterable<ReadTables>,
  wanted: Map<string, Candidate>,
): Row[] {
  const records: Row[] = []
  const isMissing = new Set<unknown>(missing)
  const left = new Set(missing)
  if (left.size === 0) return records
  for (const copy of copies) {
    const { candidates } = collectDrafts(copy)
    for (const id of left) {
      const candidate = candidates.get(id)
      if (candidate === undefined) continue
      wanted.set(id, candidate)
      left.delete(id)
    }
    records.push(...(copy.get('draft_records') ?? []).filter(({ draft_id }) => isMissing.has(draft_id)))
    if (left.size === 0) break
  }
  return records
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
    dropDraft(database, id)
  }
  return dropped
}

function dropDraft(database: Database, id: string): void {
  database.prepare<[string]>('DELETE FROM draft_documents WHERE draft_id = ?').run(id)
  database.prepare<[string]>('DELETE FROM drafts WHERE id = ?').run(id)
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
  for (const id of known === null ? [] : listLostRecords(database, known))
    lost.push(`${now.get(id)?.title}（记录）`)
  return { drafts: rows.length, older, lost, backupAtMs: base?.atMs ?? null }
}

function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
