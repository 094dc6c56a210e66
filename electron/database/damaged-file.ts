import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { connect, connectToLook, type DatabasePlace } from './connect.ts'
import { readRowsPatiently } from './read-rows.ts'
import { type Row, stateOfRow } from './row-proof.ts'

/** All that can be read of a file, table by table; the same row may come several times, from several ways of reading. */
export type ReadTables = ReadonlyMap<string, readonly Row[]>

const HEADER_BYTES = 100
const PAGE_BYTES = 4096

/**
 * Reads what a damaged library still holds, in several ways, because each gets at other rows: as it lies there with its write-ahead
 * log, without it, with a sound file header, and with the list of tables of a sound copy. Works on a copy of the
 * file; nothing of the damaged one changes. `sound`: a file of the same library that is whole, if there is one.
 */
export function readDamagedFile(
  place: DatabasePlace,
  tables: readonly string[],
  sound: string | null,
): ReadTables {
  const copy = `${place.file}.look`
  const found = new Map<string, Row[]>(tables.map((table) => [table, []]))
  const bytes = readWhole(place.file)
  if (bytes === null) return found
  const ways = [
    { content: bytes, withLog: true },
    { content: bytes, withLog: false },
    { content: withSoundHeader(bytes), withLog: false },
    { content: withTablesOf(bytes, sound), withLog: false },
  ]
  try {
    for (const { content, withLog } of ways) {
      if (content === null || (withLog && !existsSync(`${place.file}-wal`))) continue
      removeCopy(copy)
      writeFileSync(copy, content, { mode: 0o600 })
      if (withLog) copyFileSync(`${place.file}-wal`, `${copy}-wal`)
      readTables({ ...place, file: copy }, tables, found)
    }
    for (const table of ['drafts', 'draft_documents']) {
      const rows = found.get(table)
      if (rows?.some((row) => stateOfRow(table, row) === 'sound') ?? true) continue
      rows?.push(...readAtOtherRoots({ ...place, file: copy }, table))
    }
  } finally {
    removeCopy(copy)
  }
  return found
}

/** A table that holds no row of its own may have changed places with another: it is looked for where the others begin. Only rows that prove themselves. */
function readAtOtherRoots(place: DatabasePlace, table: string): Row[] {
  let database: Database | null = null
  try {
    database = connect(place).unsafeMode(true)
    database.pragma('writable_schema = ON')
    const roots = database
      .prepare<[], number>('SELECT DISTINCT rootpage FROM sqlite_schema WHERE rootpage > 0')
      .pluck()
    const move = database.prepare<[number, string]>('UPDATE sqlite_schema SET rootpage = ? WHERE name = ?')
    for (const root of roots.all()) {
      move.run(root, table)
      database.pragma('writable_schema = RESET')
      const rows = readRowsPatiently(database, table).filter((row) => stateOfRow(table, row) === 'sound')
      if (rows.length > 0) return rows
      database.pragma('writable_schema = ON')
    }
  } catch {
    // Not to be opened in this way.
  } finally {
    database?.close()
  }
  return []
}

function readTables(place: DatabasePlace, tables: readonly string[], found: Map<string, Row[]>): void {
  let database: Database | null = null
  try {
    database = connectToLook(place)
    for (const table of tables) found.get(table)?.push(...readRowsPatiently(database, table))
  } catch {
    // Not to be opened in this way.
  } finally {
    database?.close()
  }
}

function readWhole(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** The parts of SQLite's file header that are the same in every library of this program, and the size as it is. */
function withSoundHeader(bytes: Buffer): Buffer | null {
  if (bytes.length < PAGE_BYTES) return null
  const fixed = Buffer.from(bytes)
  fixed.write('SQLite format 3\0', 0, 'latin1')
  fixed.writeUInt16BE(PAGE_BYTES, 16)
  // Journal mode without a log (1, 1), no reserved bytes, and the three payload fractions that SQLite prescribes.
  for (const [index, value] of [1, 1, 0, 64, 32, 32].entries()) fixed.writeUInt8(value, 18 + index)
  fixed.writeUInt32BE(1, 24)
  fixed.writeUInt32BE(Math.floor(bytes.length / PAGE_BYTES), 28)
  // No free pages, schema format 4, no vacuum root, UTF-8.
  for (const [at, value] of [
    [32, 0],
    [36, 0],
    [44, 4],
    [52, 0],
    [56, 1],
    [64, 0],
    [92, 1],
  ] as const)
    fixed.writeUInt32BE(value, at)
  fixed.fill(0, 72, 92)
  return fixed
}

/**
 * The list of tables of a sound copy, whose tables as a rule still begin on the same pages: its first page, and where the list takes more than
 * one, the pages that the first refers to.
 */
function withTablesOf(bytes: Buffer, sound: string | null): Buffer | null {
  if (sound === null || bytes.length < PAGE_BYTES) return null
  const donor = readWhole(sound)
  if (donor === null || donor.length < PAGE_BYTES) return null
  const joined = Buffer.from(bytes)
  for (const page of [0, ...listPagesOfTables(donor)])
    donor.copy(joined, page * PAGE_BYTES, page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
  const fixed = withSoundHeader(joined)
  if (fixed !== null) donor.copy(fixed, 40, 40, 44)
  return fixed === null
    ? null
    : Buffer.concat([fixed.subarray(0, HEADER_BYTES), joined.subarray(HEADER_BYTES)])
}

/** An inner page of a table's tree; its header takes twelve bytes, then come the places of its cells (SQLite's file format, 1.6). */
const INNER_TABLE_PAGE = 5
const INNER_HEADER_BYTES = 12

/** The pages below the first one, counted from 0, that hold the list of tables; [] where the first one holds it all. */
function listPagesOfTables(file: Buffer): number[] {
  if (file.readUInt8(HEADER_BYTES) !== INNER_TABLE_PAGE) return []
  const cells = file.readUInt16BE(HEADER_BYTES + 3)
  const pages = [file.readUInt32BE(HEADER_BYTES + 8)]
  for (let cell = 0; cell < cells; cell += 1) {
    const at = HEADER_BYTES + INNER_HEADER_BYTES + 2 * cell
    if (at + 2 <= PAGE_BYTES) pages.push(file.readUInt32BE(Math.min(file.readUInt16BE(at), PAGE_BYTES - 4)))
  }
  const count = file.length / PAGE_BYTES
  return pages.filter((page) => page >= 1 && page <= count).map((page) => page - 1)
}

function removeCopy(copy: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(copy + end, { force: true })
}
