import Sqlite, { type Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import { type CopiedKept, KEPT_KINDS, type KeptKind } from '../../shared/ipc/backups.ts'
import { mergeBanks } from '../../shared/phrases/merge-banks.ts'
import type { PhraseBank } from '../../shared/phrases/phrase-bank.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type Roster, rosterChange } from '../../shared/roster/roster.ts'
import { bindingOf, type DatabasePlace, lookInto, readVersion } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { ALL_MIGRATIONS } from '../database/migrations/all-migrations.ts'
import { type Row, stateOfRow } from '../database/row-proof.ts'
import { createLibrary } from '../library/library.ts'
import { createRosterStore } from '../roster/roster-store.ts'

// What a copy holds beside the drafts: templates, profiles, phrases, the roster, the settings of the series.

const TABLES = ['templates', 'profiles', 'kept_values', 'roster_units', 'roster_people', 'series'] as const

interface Identified {
  readonly id: string
}
/** The rows of each kind, as this program reads them. */
type KeptRows = Readonly<Record<KeptKind, readonly Identified[]>>

/** How much of each kind the copy has otherwise than the library, or alone. */
export function compareKept(copy: Database, library: Database, place: DatabasePlace): CopiedKept[] {
  const copied = withKeptOf(copy, place, readKept)
  const now = readKept(library)
  return KEPT_KINDS.flatMap((kind) => {
    const rows = copied[kind]
    if (rows.length === 0) return []
    const held = new Map(now[kind].map((row) => [row.id, JSON.stringify(row)]))
    const gone = rows.filter(({ id }) => !held.has(id)).length
    const different = rows.filter(
      (row) => held.has(row.id) && held.get(row.id) !== JSON.stringify(row),
    ).length
    return [{ kind, count: rows.length, gone, different }]
  })
}

/**
 * Puts back what the copy has of a kind and the library has not or has otherwise; what came later stays. Of the roster it is one step that can be
 * taken back. Throws SqliteError where the copy cannot be read. Errors: database-unwritable.
 */
export function restoreKept(
  copyPlace: DatabasePlace,
  library: Database,
  kind: KeptKind,
): Result<null, AppError> {
  const copied = lookInto(copyPlace, (copy) => withKeptOf(copy, copyPlace, readStores))
  const { templates, profiles, phrases } = createLibrary(library)
  const roster = createRosterStore(library)
  const done = (result: Result<unknown, AppError>) => (result.ok ? ok(null) : result)
  switch (kind) {
    case 'templates':
      return done(saveAll(copied.templates, templates.save))
    case 'profiles':
      return done(saveAll(copied.profiles, profiles.save))
    case 'phrases': {
      const now = phrases.get()
      return now.ok ? done(phrases.set(mergeBanks(now.value, copied.phrases))) : now
    }
    case 'units':
      return roster.change(rosterChange({ units: [...copied.roster.units] }))
    case 'people':
      // With the units that they belong to.
      return roster.change(
        rosterChange({ ...missingUnits(copied.roster, library), people: [...copied.roster.people] }),
      )
    case 'series':
      return roster.change(rosterChange({ series: [...copied.roster.series] }))
  }
}

function missingUnits({ units, people }: Roster, library: Database): Pick<Roster, 'units'> {
  const held = new Set(createRosterRows(library).units.map(({ id }) => id))
  const wanted = new Set(people.flatMap(({ unitId }) => unitId ?? []))
  return { units: units.filter(({ id }) => wanted.has(id) && !held.has(id)) }
}

function saveAll<One>(
  rows: readonly One[],
  save: (one: One) => Result<One, AppError>,
): Result<null, AppError> {
  for (const row of rows) {
    const saved = save(row)
    if (!saved.ok) return saved
  }
  return ok(null)
}

function readStores(database: Database) {
  const { templates, profiles, phrases } = createLibrary(database)
  return {
    templates: orNone(templates.list()),
    profiles: orNone(profiles.list()),
    phrases: bankOf(phrases.get()),
    roster: createRosterRows(database),
  }
}

function readKept(database: Database): KeptRows {
  const { templates, profiles, phrases, roster } = readStores(database)
  return { templates, profiles, phrases: phrases.groups.flatMap((group) => group.phrases), ...roster }
}

function createRosterRows(database: Database): Roster {
  const roster = createRosterStore(database).get()
  return roster.ok ? roster.value.roster : { units: [], people: [], series: [] }
}

function orNone<One>(result: Result<One[], AppError>): One[] {
  return result.ok ? result.value : []
}

function bankOf(result: Result<PhraseBank, AppError>): PhraseBank {
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

/**
 * A copy may be of an earlier version and must not be changed: its small tables are copied into a library in memory, which is migrated
 * to this program's version. Rows that do not prove themselves are left out.
 */
function withKeptOf<T>(copy: Database, place: DatabasePlace, work: (small: Database) => T): T {
  const small = new Sqlite(':memory:', bindingOf(place))
  try {
    const version = readVersion(copy)
    migrate(small, ALL_MIGRATIONS.slice(0, version))
    for (const table of TABLES) if (hasTable(copy, table)) takeRows(copy, small, table)
    migrate(small, ALL_MIGRATIONS)
    return work(small)
  } finally {
    small.close()
  }
}

function takeRows(copy: Database, small: Database, table: string): void {
  for (const row of copy.prepare<[], Row>(`SELECT * FROM ${table}`).all()) {
    if (stateOfRow(table, row) === 'broken') continue
    const names = Object.keys(row)
    small
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(...names.map((name) => row[name]))
  }
}

function hasTable(database: Database, name: string): boolean {
  return (
    database.prepare<[string]>("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !==
    undefined
  )
}
