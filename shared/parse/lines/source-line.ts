import type { Column } from '../../minutes/table.ts'

/**
 * What a reader of a file knows about one paragraph or line: plain text knows its words only, Word and PDF files more. What is absent is
 * unknown, not "no". The parser reads nothing else: a new kind of file is a new way to make these lines.
 */
export interface SourceLine {
  /** The words in their order, blanks as written, without a line end and without the automatic number. */
  readonly text: string
  /** The automatic number as the program that wrote it prints it: 一、 （二） 1. Typed numbers stay in `text`. */
  readonly number?: string
  /** A row of a table, cell by cell; `text` is then ''. */
  readonly cells?: readonly string[]
  /** A whole table; `text` is then ''. */
  readonly table?: GivenTable
  /** A paragraph for certain, as Word files know it: never joined to the next line. Lines of text and PDF may be broken at the margin. */
  readonly whole?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  readonly bold?: boolean
  /** A heading of this level (1–9) by its style. */
  readonly level?: number
  /** In points. */
  readonly size?: number
  /** RRGGBB, as FF0000. */
  readonly color?: string
}

/** A cell as a file or a clipboard has it; a line end in its text begins another line. */
export interface GivenCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
  readonly align?: Column['align'] | undefined
}

/** The cells of a table that begin in each row. `headRows`: as said there; undefined: not known. */
export interface GivenTable {
  readonly rows: readonly (readonly GivenCell[])[]
  readonly headRows?: number | undefined
  readonly caption?: string | undefined
  /** How wide the columns are to each other, as somebody set them; undefined: not known, or as the program made them. */
  readonly widths?: readonly number[] | undefined
  /** It stands on a page that is turned. */
  readonly isLandscape?: boolean | undefined
}

/** Plain text is the simplest source: one line each, words only. O(n). */
export function linesOfText(text: string): SourceLine[] {
  return text.split(LINE_END).map((line) => ({ text: line }))
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u

/** The line as plain text would have it: its number first, cells apart by tabs, a table as its rows one after the other. */
export function wordsOf({ text, number = '', cells, table }: SourceLine): string {
  if (table !== undefined) return rowsOfTable(table).map(wordsOf).join('\t')
  return number + (cells === undefined ? text : cells.map((cell) => cell.replace(CELL_BREAK, ' ')).join('\t'))
}

const CELL_BREAK = /[\r\n\t\v\f\u0085\u2028\u2029]+/gu

/** A table as lines of cells, its caption first: what it is where a table cannot stand. */
export function rowsOfTable({ caption, rows }: GivenTable): SourceLine[] {
  return [
    ...(caption === undefined ? [] : [{ text: caption, whole: true }]),
    ...rows.map((row) => ({ text: '', whole: true, cells: row.map(({ text }) => text) })),
  ]
}
