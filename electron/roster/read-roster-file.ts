import type { CellValue } from 'hucre/xlsx'
import type { AppError } from '../../shared/app-error.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { beginsTable, findHeadingRow } from '../../shared/roster/roster-columns.ts'
import { unpackEntry } from '../docx-in/package/unpack-entry.ts'
import { readZipDirectory, type ZipEntry } from '../docx-in/package/zip-directory.ts'
import type { FileContent } from '../files/read-file.ts'

/** The most that the parts of a workbook may take unpacked, in bytes: a roster of 5,000 people takes two million. */
const MOST_BYTES = 32 * 1024 * 1024
/** More rows than this are no roster. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 60
/** What a workbook with a password is kept in, and .xls: an OLE container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** What .xls and .et keep their sheets in. */
const OLD_STREAMS = ['Workbook', 'Book', 'ETWorkbook'] as const

/**
 * The rows of an .xlsx as words: of every sheet with a heading row of a roster, from that row on but in the first; where there is none, of the first
 * sheet that holds any. Sizes are proven before the workbook is read, so that a bomb is never
 * unpacked. Errors: file-locked, file-other, file-foreign, file-damaged, file-excessive, file-empty.
 */
export async function readRosterFile({ name, bytes }: FileContent): Promise<Result<string[][], AppError>> {
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    const isOld = OLD_STREAMS.some((stream) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le')))
    return fail(isOld ? { kind: 'file-other', name, is: 'old-spreadsheet' } : { kind: 'file-locked', name })
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail({ kind: 'file-foreign', name, wanted: WANTED })
  const entries = readZipDirectory(bytes)
  if (entries === null) return fail({ kind: 'file-damaged', name })
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) {
    return fail({ kind: 'file-foreign', name, wanted: WANTED })
  }
  const problem = findProblem(bytes, entries)
  if (problem !== null) return fail({ kind: problem, name })
  try {
    const { readXlsx } = await import('hucre/xlsx')
    const { sheets } = await readXlsx(bytes)
    const filled = sheets.map(({ rows }) => rows).filter((rows) => rows.some((row) => row.some(isFilled)))
    const count = filled.reduce((sum, rows) => sum + rows.length, 0)
    if (count > MOST_ROWS) return fail({ kind: 'file-excessive', name })
    const words = filled.map((rows) => rows.map((row) => row.slice(0, MOST_COLUMNS).map(wordsOf)))
    const first = words.find((rows) => findHeadingRow(rows) >= 0) ?? words[0]
    const others = words.filter((rows) => rows !== first && rows.some(beginsTable))
    if (first === undefined) return fail({ kind: 'file-empty', name })
    return ok([...first, ...others.flatMap((rows) => rows.slice(rows.findIndex(beginsTable)))])
  } catch {
    return fail({ kind: 'file-damaged', name })
  }
}

const WANTED = '人员名册（.xlsx）'

function findProblem(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): 'file-locked' | 'file-damaged' | 'file-excessive' | null {
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'file-locked'
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return 'file-excessive'
  // What the directory says is proven: an entry that unpacks to more than it said is damaged.
  const isWhole = (entry: ZipEntry) => entry.name.endsWith('/') || unpackEntry(bytes, entry) !== null
  return entries.every(isWhole) ? null : 'file-damaged'
}

function isFilled(value: CellValue): boolean {
  return value !== null && value !== ''
}

/** The cell as it reads: a day as YYYY-MM-DD, a number without a fraction of its own. */
function wordsOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return String(value).trim()
}
