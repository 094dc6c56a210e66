import { Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx'
import { type ComposedParagraph, type ComposedRun, isLoneHeading } from '../../../shared/compose/composed.ts'
import type { FontRole } from '../../../shared/profile/font-role.ts'
import { cellTwips } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { paragraphFont } from '../../../shared/typeset/set-paragraph.ts'
import type { SetLine } from '../../../shared/typeset/typeset-document.ts'
import type { Reviser } from './revisions.ts'
import { styleOf } from './style-of.ts'
import type { StyleId, StyleSpec } from './style-spec.ts'

interface CharacterStyle {
  readonly id: string
  readonly name: string
  readonly font: FontRole
}

/** For runs in another font than their paragraph's: 出席： in a roll, a statement run in after a heading, （一） in a face of its own. */
const CHARACTER_STYLES: readonly CharacterStyle[] = [
  { id: 'JyLabelText', name: '纪要名单标签', font: 'label' },
  { id: 'JyBodyText', name: '纪要正文字体', font: 'body' },
  { id: 'JyItemText', name: '纪要分项字体', font: 'item' },
  { id: 'JyItem2Text', name: '纪要二层分项字体', font: 'item2' },
  { id: 'JyItem3Text', name: '纪要三层分项字体', font: 'item3' },
  { id: 'JyTopicText', name: '纪要议题字体', font: 'topic' },
  { id: 'JyTableHeadText', name: '纪要表头字体', font: 'tableHead' },
]

export function characterStylesFor(
  { itemFace }: FormatProfile,
  paragraphs: readonly ComposedParagraph[],
): readonly CharacterStyle[] {
  const used = new Set<FontRole>(
    paragraphs
      .filter(({ role }) => role === 'item' || role === 'number')
      .flatMap(({ runs, end }) => [...runs, ...end].map(({ font }) => font)),
  )
  const hasTables = paragraphs.some(({ table }) => table !== null)
  const isUsed = (font: FontRole) => {
    if (font === 'tableHead') return hasTables
    if (font === 'label' || font === 'body') return true
    return used.has(font) || (font !== 'topic' && itemFace !== 'body')
  }
  return CHARACTER_STYLES.filter(({ font }) => isUsed(font))
}

const EAST_ASIAN = { hint: 'eastAsia' } as const

/** Space above and under a paragraph in twips. */
export interface Padding {
  readonly before: number
  readonly after: number
}

/** Turns composed paragraphs into paragraphs of the docx library, each in its named style. */
export interface ParagraphWriter {
  /** `keepsLeft`: its lines are not spread though its style says so (a long word in it would draw them apart). */
  text(
    paragraph: ComposedParagraph,
    options?: { padding?: Padding | undefined; keepsLeft?: boolean },
  ): Paragraph
  /** 标题 broken where its lines end: every program would break it elsewhere. */
  title(paragraph: ComposedParagraph, lines: readonly SetLine[]): Paragraph
  /** A paragraph in a cell; `isKept`: on one page with the row after it. The first of a table that starts a page starts it. */
  cell(paragraph: ComposedParagraph, alignment: 'left' | 'center' | 'right', isKept: boolean): Paragraph
  /** A line of the given height without text; with its style's own height when that is meant. */
  empty(style: StyleId, lineTwips?: number): Paragraph
}

/** Direct formatting is written only where a paragraph differs from its style. `reviser`: writes the changes of a marked copy. */
export function createParagraphWriter(
  styles: readonly StyleSpec[],
  profile: FormatProfile,
  reviser: Reviser | null = null,
): ParagraphWriter {
  const byId = new Map(styles.map((style) => [style.id, style]))
  const runsOf = (paragraph: ComposedParagraph, font: StyleSpec['font'] | undefined) =>
    withMoveRange(paragraph, writeRuns(paragraph, font, reviser), reviser)
  const markOf = ({ change }: ComposedParagraph) =>
    change === undefined || reviser === null ? {} : { run: reviser.whole(change.kind) }
  return {
    text(paragraph, { padding, keepsLeft = false } = {}) {
      const id = styleOf(paragraph)
      const style = byId.get(id)
      return new Paragraph({
        style: id,
        ...markOf(paragraph),
        ...(paragraph.startsPage ? { pageBreakBefore: true } : {}),
        ...(profile.headings === 'with-text' && isLoneHeading(paragraph)
          ? { keepNext: true, keepLines: true }
          : {}),
        ...(padding === undefined ? {} : { spacing: padding }),
        ...directIndent(paragraph, style, profile),
        ...directTab(paragraph, style, profile),
        ...directAlignment(paragraph, style, keepsLeft),
        children: runsOf(paragraph, style?.font),
      })
    },
    title(paragraph, lines) {
      const font = byId.get('JyTitle')?.font
      const texts = lines.map(({ text }) => text)
      const [run] = joinRuns(paragraph.runs)
      if (
        run === undefined ||
        paragraph.change !== undefined ||
        run.change !== undefined ||
        texts.join('') !== run.text
      )
        return this.text(paragraph)
      const runs = texts.map((text, place) => textRun({ ...run, text }, font, place > 0))
      return new Paragraph({ style: styleOf(paragraph), children: runs })
    },
    cell(paragraph, alignment, isKept) {
      const style = byId.get('JyTable')
      return new Paragraph({
        style: 'JyTable',
        ...markOf(paragraph),
        ...(paragraph.startsPage ? { pageBreakBefore: true } : {}),
        ...(isKept ? { keepNext: true } : {}),
        ...(style?.align === alignment ? {} : { alignment }),
        children: runsOf(paragraph, style?.font),
      })
    },
    empty(style, lineTwips) {
      const own = byId.get(style)?.lineTwips
      if (lineTwips === undefined || lineTwips === own) return new Paragraph({ style })
      return new Paragraph({ style, spacing: { line: lineTwips, lineRule: 'exact' } })
    },
  }
}

/** The indents of a roll or 抄送 line depend on the length of its label (回行与冒号后首字对齐, 10.3 and 7.4.2). */
function directIndent(paragraph: ComposedParagraph, style: StyleSpec | undefined, profile: FormatProfile) {
  const cell = cellTwips(paragraphFont(paragraph), profile)
  const left = paragraph.leftIndent * cell
  const right = paragraph.rightIndent * cell
  const firstLine = paragraph.firstLineIndent * cell
  const own = style?.indent
  if (own?.left === left && own.right === right && own.firstLine === firstLine) return {}
  return { indent: { left, right, ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }) } }
}

function directAlignment({ align }: ComposedParagraph, style: StyleSpec | undefined, keepsLeft: boolean) {
  if (align !== 'justify') return {}
  if (keepsLeft) return style?.align === 'left' ? {} : { alignment: 'left' as const }
  return style?.align === 'left' ? { alignment: 'both' as const } : {}
}

/** The tab before the flush right part leads to the paragraph's right edge: further in than its style's, of a 签发人 under another. */
function directTab(paragraph: ComposedParagraph, style: StyleSpec | undefined, profile: FormatProfile) {
  if (style?.tabTwips === undefined || paragraph.end.length === 0) return {}
  const inward = (paragraph.rightIndent - 1) * cellTwips(paragraphFont(paragraph), profile)
  if (paragraph.role !== 'number' || inward === 0) return {}
  const { CLEAR, RIGHT } = TabStopType
  return {
    tabStops: [
      { type: CLEAR, position: style.tabTwips },
      { type: RIGHT, position: style.tabTwips - inward },
    ],
  }
}

function writeRuns(
  { runs, end }: ComposedParagraph,
  font: StyleSpec['font'] | undefined,
  reviser: Reviser | null,
): ParagraphChild[] {
  const write = (run: ComposedRun): ParagraphChild =>
    run.change === undefined || reviser === null
      ? textRun(run, font)
      : reviser.run(run.text, optionsOf(run, font), run.change)
  const written = joinRuns(runs).map(write)
  if (end.length === 0) return written
  // The tab goes with what it leads to.
  const kinds = new Set(end.map(({ change }) => change))
  const [kind] = kinds
  const tab =
    kinds.size === 1 && kind !== undefined && reviser !== null
      ? reviser.content(new Tab(), {}, kind)
      : new TextRun({ children: [new Tab()] })
  return [...written, tab, ...joinRuns(end).map(write)]
}

function withMoveRange(
  { change, table }: ComposedParagraph,
  runs: readonly ParagraphChild[],
  reviser: Reviser | null,
): ParagraphChild[] {
  const isWhole = change !== undefined && change.move !== null && table === null
  const range = isWhole && reviser !== null ? reviser.moveRange(change.kind, change.move ?? 0) : null
  return range === null ? [...runs] : [range[0], ...runs, range[1]]
}

/** Number and text are computed apart and printed alike: one run, so that a user's search in Word finds across them. */
function joinRuns(runs: readonly ComposedRun[]): ComposedRun[] {
  const joined: ComposedRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      last.font === run.font &&
      last.bold === run.bold &&
      last.change === run.change
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else if (run.text !== '') {
      joined.push(run)
    }
  }
  return joined
}

function textRun(run: ComposedRun, font: StyleSpec['font'] | undefined, onNewLine = false): TextRun {
  return new TextRun({ text: run.text, ...optionsOf(run, font), ...(onNewLine ? { break: 1 } : {}) })
}

function optionsOf(run: ComposedRun, font: StyleSpec['font'] | undefined) {
  const style = run.font === font ? undefined : CHARACTER_STYLES.find((each) => each.font === run.font)?.id
  return {
    font: EAST_ASIAN,
    ...(style === undefined ? {} : { style }),
    ...(run.bold ? { bold: true } : {}),
  }
}
