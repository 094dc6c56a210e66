import type { ChangeKind, ComposedParagraph, ParagraphRole, RunSource } from '../compose/composed.ts'
import type { FontRole } from '../profile/font-role.ts'
import type { FormatProfile } from '../profile/profile.ts'
import type { ColophonPlan } from './colophon-plan.ts'
import type { FlowPlan } from './flow-plan.ts'

/**
 * A piece of a line in one font with one letter spacing, `xMm` from the left edge of the paper. `source.offset` is where its first
 * character was typed; null: computed text of that block.
 */
export interface SetRun {
  readonly text: string
  readonly font: FontRole
  readonly sizePt: number
  readonly bold: boolean
  readonly xMm: number
  /**
   * Its characters at its spacing, after the last one too: a stand-in font is squeezed or spread to it. The run after it may begin some way before
   * or behind that, where justification gives the last gap more or less.
   */
  readonly widthMm: number
  /** Added after every character of the run: the grid's spacing plus what justification gives. */
  readonly letterSpacingPt: number
  readonly source: RunSource
  /** In a marked copy what became of it. */
  readonly change?: ChangeKind
}

/** A line without its place on a page; the same object as long as its paragraph does not change. */
export interface SetLine {
  readonly role: ParagraphRole
  /** Position of its paragraph in the document's `paragraphs`. */
  readonly paragraph: number
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The line's characters; the flush right part after one blank. */
  readonly text: string
  readonly runs: readonly SetRun[]
  /** Where the room for the line starts, from the left edge of the paper, and how wide the room is. */
  readonly xMm: number
  readonly widthMm: number
  /** How far the text reaches into the room, a hung mark not counted. */
  readonly textWidthMm: number
  /** The last mark hangs past the line's end. */
  readonly hung: boolean
  /** What stands beside it in the margin of a marked copy: 〔移自三〕. */
  readonly note?: string
}

/** A line where it stands: top and baseline from the upper edge of the paper. */
export interface PlacedLine {
  readonly line: SetLine
  readonly topMm: number
  readonly heightMm: number
  readonly baselineMm: number
}

/** White over and under the text of a cell. */
export const CELL_PADDING_TWIPS = 40

/** A cell with its lines, which stand in the row it begins in. */
export interface SetCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly lines: readonly SetLine[]
}

/** A table in lines, with the heights of its rows. */
export interface SetTable {
  readonly headRows: number
  readonly columnTwips: readonly number[]
  readonly rowTwips: readonly number[]
  readonly lineTwips: number
  readonly cells: readonly SetCell[]
}

/** 红色分隔线, a line of 版记 or of a table; `yMm` is its middle. One that stands is as wide as it is thick and as thick as it is high. */
export interface PlacedRule {
  readonly kind: 'redLine' | 'outer' | 'inner' | 'table'
  readonly xMm: number
  readonly yMm: number
  readonly widthMm: number
  readonly thicknessMm: number
  /** RRGGBB. */
  readonly color: string
}

export interface PlacedPageNumber {
  readonly text: string
  readonly side: 'left' | 'right'
  readonly xMm: number
  readonly baselineMm: number
  readonly widthMm: number
  readonly sizePt: number
}

export interface SetPage {
  /** Counted from 1, also where it is not printed. */
  readonly number: number
  /** It is printed turned by a quarter to the left: lines and rules are told from the upper left corner of the turned page, 297 by 210 mm. */
  readonly isLandscape: boolean
  /** Top to bottom, 版记 last. */
  readonly lines: readonly PlacedLine[]
  readonly rules: readonly PlacedRule[]
  /** Told from the corner of the page as it is bound. null: 空白页 before 版记, and 版记 after one, bear no number (7.5). */
  readonly pageNumber: PlacedPageNumber | null
}

/**
 * Where 版记 stands: at the foot of the page the text ends on, alone on the page after it, alone on the even page after it, or, when it is
 * higher than a page, in the flow of the text. overleaf: on the even page after it, too, where the text ends on the lower half of an odd one.
 */
export type ColophonPlace = 'same-page' | 'next-page' | 'even-page' | 'overleaf' | 'in-flow'

/** The pages of a document; the same page objects as in the run before where nothing moved on them. What .docx is written from too. */
export interface TypesetDocument {
  readonly profile: FormatProfile
  readonly hanging: boolean
  readonly paragraphs: readonly ComposedParagraph[]
  /** The text from 标志 to the last roll with the white between, as the pages were filled from it. */
  readonly flow: FlowPlan
  /** null: the document has no 版记. */
  readonly colophon: ColophonPlan | null
  readonly colophonPlace: ColophonPlace
  /** What the text leaves free of its last page. */
  readonly textRestTwips: number
  /** The lines of every paragraph, those of a table cell by cell. */
  readonly lines: readonly (readonly SetLine[])[]
  /** The tables by the position of their paragraph. */
  readonly tables: ReadonlyMap<number, SetTable>
  readonly pages: readonly SetPage[]
}
