import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { copyContent } from '../files/copy-content.ts'
import { keepFileToOwner } from '../files/file-access.ts'
import { connect, connectToLook, type DatabasePlace } from './connect.ts'
import { readRowsPatiently } from './read-rows.ts'
import { PROOF, type Row, stateOfRow } from './row-proof.ts'

/** All that can be read of a file, table by table; the same row may come several times, from several ways of reading. */
export type ReadTables = ReadonlyMap<string, readonly Row[]>

const HEADER_BYTES = 100
const PAGE_BYTES = 4096

/** One way of making a copy readable; false: the copy is too short for it. */
type Mend = (copy: string) => boolean

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
  const found = new FoundRows(tables)
  if (statSync(place.file, { throwIfNoEntry: false })?.isFile() !== true) return found.tables
  const ways: readonly { readonly withLog: boolean; readonly mend: Mend }[] = [
    { withLog: true, mend: () => true },
    { withLog: false, mend: () => true },
    { withLog: false, mend: mendHeader },
    { withLog: false, mend: (file) => sound !== null && mendTables(file, sound) },
  ]
  try {
    for (const { withLog, mend } of ways) {
      if (withLog && !existsSync(`${place.file}-wal`)) continue
      removeCopy(copy)
      if (!copyOf(place.file, copy) || !mend(copy)) continue
      if (withLog) copyContent(`${place.file}-wal`, `${copy}-wal`)
      readTables({ ...place, file: copy }, tables, found)
    }
    for (const table of ['drafts', 'draft_documents']) {
      if (found.hasSound(table)) continue
      found.keep(table, readAtOtherRoots({ ...place, file: copy }, table))
    }
  } finally {
    removeCopy(copy)
  }
  return found.tables
}

/** Rows by their tables; one that proves itself and was read before is kept once, or a large library would not fit into memory. */
class FoundRows {
  readonly tables: Map<string, Row[]>
  readonly #sound = new Map<string, Set<unknown>>()

  constructor(tables: readonly string[]) {
    this.tables = new Map(tables.map((table) => [table, []]))
  }

  keep(table: string, rows: Iterable<Row>): void {
    const known = this.#sound.get(table) ?? new Set()
    this.#sound.set(table, known)
    for (const row of rows) {
      if (stateOfRow(table, row) === 'sound') {
        if (known.has(row[PROOF])) continue
        known.add(row[PROOF])
      }
      this.tables.get(table)?.push(row)
    }
  }

  /** True also of a table that was not asked for. */
  hasSound(table: string): boolean {
    return !this.tables.has(table) || (this.#sound.get(table)?.size ?? 0) > 0
  }
}

function copyOf(file: string, copy: string): boolean {
  try {
    copyContent(file, copy)
    keepFileToOwner(copy)
    return true
  } catch {
    return false
  }
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
      const rows = [...readRowsPatiently(database, table)].filter((row) => stateOfRow(table, row) === 'sound')
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

function readTables(place: DatabasePlace, tables: readonly string[], found: FoundRows): void {
  let database: Database | null = null
  try {
    database = connectToLook(place)
    for (const table of tables) found.keep(table, readRowsPatiently(database, table))
  } catch {
    // Not to be opened in this way.
  } finally {
    database?.close()
  }
}

/** Writes the parts of SQLite's file header that are the same in every library of this program, and the size as it is. */
function mendHeader(file: string): boolean {
  return onFile(file, 'r+', (descriptor, bytes) => {
    if (bytes < PAGE_BYTES) return false
    const header = Buffer.alloc(HEADER_BYTES)
    readSync(descriptor, header, 0, HEADER_BYTES, 0)
    header.write('SQLite format 3\0', 0, 'latin1')
    header.writeUInt16BE(PAGE_BYTES, 16)
    // Journal mode without a log (1, 1), no reserved bytes, and the three payload fractions that SQLite prescribes.
    for (const [index, value] of [1, 1, 0, 64, 32, 32].entries()) header.writeUInt8(value, 18 + index)
    header.writeUInt32BE(1, 24)
    header.writeUInt32BE(Math.floor(bytes / PAGE_BYTES), 28)
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
      header.writeUInt32BE(value, at)
    header.fill(0, 72, 92)
    writeSync(descriptor, header, 0, HEADER_BYTES, 0)
    return true
  })
}

/**
 * The list of tables of a sound copy, whose tables as a rule still begin on the same pages: its first page, and where the list takes more than
 * one, the pages that the first refers to.
 */
function mendTables(file: string, sound: string): boolean {
  const isDone = onFile(sound, 'r', (donor, donorBytes) =>
    onFile(file, 'r+', (descriptor, bytes) => {
      if (bytes < PAGE_BYTES || donorBytes < PAGE_BYTES) return false
      const page = Buffer.alloc(PAGE_BYTES)
      readSync(donor, page, 0, PAGE_BYTES, 0)
      for (const number of [0, ...listPagesOfTables(page, donorBytes)]) {
        if ((number + 1) * PAGE_BYTES > bytes) continue
        readSync(donor, page, 0, PAGE_BYTES, number * PAGE_BYTES)
        writeSync(descriptor, page, 0, PAGE_BYTES, number * PAGE_BYTES)
      }
      return true
    }),
  )
  return isDone && mendHeader(file)
}

/** An inner page of a table's tree; its header takes twelve bytes, then come the places of its cells (SQLite's file format, 1.6). */
const INNER_TABLE_PAGE = 5
const INNER_HEADER_BYTES = 12

/** The pages below the first one, counted from 0, that hold the list of tables; [] where the first one holds it all. */
function listPagesOfTables(first: Buffer, bytes: number): number[] {
  if (first.readUInt8(HEADER_BYTES) !== INNER_TABLE_PAGE) return []
  const cells = first.readUInt16BE(HEADER_BYTES + 3)
  const pages = [first.readUInt32BE(HEADER_BYTES + 8)]
  for (let cell = 0; cell < cells; cell += 1) {
    const at = HEADER_BYTES + INNER_HEADER_BYTES + 2 * cell
    if (at + 2 <= PAGE_BYTES) pages.push(first.readUInt32BE(Math.min(first.readUInt16BE(at), PAGE_BYTES - 4)))
  }
  const count = bytes / PAGE_BYTES
  return pages.filter((page) => page >= 1 && page <= count).map((page) => page - 1)
}

function onFile(
  file: string,
  flags: 'r' | 'r+',
  work: (descriptor: number, bytes: number) => boolean,
): boolean {
  try {
    const descriptor = openSync(file, flags)
    try {
      return work(descriptor, fstatSync(descriptor).size)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return false
  }
}

function removeCopy(copy: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(copy + end, { force: true })
}
