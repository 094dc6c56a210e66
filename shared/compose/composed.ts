import type { FontRole } from '../profile/font-role.ts'

/** What a paragraph is on the page; .docx has one named style for each. */
export type ParagraphRole =
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'emblem'
  | 'number'
  | 'issuerLine'
  | 'title'
  | 'opening'
  | 'topic'
  | 'statement'
  | 'item'
  | 'paragraph'
  | 'roll'
  | 'attachmentNote'
  | 'remark'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'caption'
  | 'table'
  | 'distribution'
  | 'printing'

/** What became of words or of a paragraph between two states of a document; only a marked copy (花脸稿) has such. */
export type ChangeKind = 'inserted' | 'deleted' | 'moved-here' | 'moved-away'

/** Where a run was typed: block position and offset in that block's own text; null offset: computed text of that block. */
export interface RunSource {
  readonly block: number
  readonly offset: number | null
}

export interface ComposedRun {
  readonly text: string
  readonly font: FontRole
  readonly bold: boolean
  readonly source: RunSource
  readonly change?: ChangeKind
}

/** What became of a whole paragraph: its end goes with it. `move` tells one move from another, `note` stands in the margin: 〔移自三〕. */
interface ParagraphChange {
  readonly kind: ChangeKind
  readonly move: number | null
  readonly note: string | null
}

/**
 * One printed paragraph, every text derived and every number in place, before it is broken into lines. Indents count in
 * characters of the paragraph's own size (一字). `end` is set flush right on the same line (date of the issuer line).
 */
export interface ComposedParagraph {
  readonly role: ParagraphRole
  /** It stands at the top of a page, whatever is before it. */
  readonly startsPage: boolean
  /** Position of the block that begins it; blocks that run in come after. */
  readonly block: number
  readonly runs: readonly ComposedRun[]
  readonly end: readonly ComposedRun[]
  readonly firstLineIndent: number
  readonly leftIndent: number
  readonly rightIndent: number
  readonly align: 'justify' | 'left' | 'center' | 'right'
  /** What role 'table' prints in place of runs. */
  readonly table: ComposedTable | null
  /** A table, and its caption, on a page of its own that is turned. */
  readonly isLandscape: boolean
  readonly change?: ParagraphChange
}

/** A cell with its paragraphs; `columns` and `rows`: over how many of them it reaches. */
export interface ComposedCell {
  readonly paragraphs: readonly (readonly ComposedRun[])[]
  readonly columns: number
  readonly rows: number
  readonly align: 'left' | 'center' | 'right'
}

/**
 * A table as it prints. A row lists the cells that begin in it, left to right; what a cell of a row above covers is not listed. `widths`: of
 * the columns, in shares of the whole; null: by what stands in them.
 */
export interface ComposedTable {
  readonly columns: number
  readonly widths: readonly number[] | null
  /** Rows from the top that are repeated on every page. */
  readonly headRows: number
  readonly rows: readonly (readonly ComposedCell[])[]
  /** Rows that were inserted or deleted, by their position. */
  readonly rowChanges?: ReadonlyMap<number, 'inserted' | 'deleted'>
}

/** Whether a heading has its paragraph to itself: no text runs in after it. */
export function isLoneHeading({ role, runs }: ComposedParagraph): boolean {
  return role === 'topic' && runs.every(({ font }) => font === 'topic')
}

/** The text of a composed paragraph, its end part after `gap`. */
export function paragraphText(paragraph: ComposedParagraph, gap = ''): string {
  const text = paragraph.runs.map((run) => run.text).join('')
  return paragraph.end.length === 0 ? text : `${text}${gap}${paragraph.end.map((run) => run.text).join('')}`
}
