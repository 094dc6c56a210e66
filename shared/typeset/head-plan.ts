import type { ComposedParagraph, ParagraphRole } from '../compose/composed.ts'
import { paragraphText } from '../compose/composed.ts'
import { BASELINE_SHARE, measurePage } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { mmToTwips, ptToTwips } from '../profile/units.ts'
import { emblemSizePt } from './emblem-size.ts'
import type { HeadRow } from './flow-row.ts'

/** How far the ink of 标志 reaches above the baseline, in its size: between FandolSong (0.77) and 方正小标宋 (about 0.82). */
const MASTHEAD_INK_ABOVE = 0.795
/** How far it reaches under it: FandolSong's characters 0.17, its brackets 0.2. */
const EMBLEM_INK_BELOW = 0.18
/** The same of a line of the body's font: FandolFang 0.2, 仿宋_GB2312 about 0.13. */
const INK_BELOW = 0.17
/** 标志's line in its size: high enough that no word processor clips it, the pitch of a 标志 in two lines. */
const EMBLEM_LINE = 1.3

const CLASSIFICATION: readonly ParagraphRole[] = ['copyNumber', 'secrecy', 'urgency']
const HEAD: readonly ParagraphRole[] = [...CLASSIFICATION, 'emblem', 'number', 'issuerLine', 'title']

export function isHead({ role }: ComposedParagraph): boolean {
  return HEAD.includes(role)
}

/**
 * 标志, 编号, 机关日期行, 红色分隔线 and 标题 with the blanks between them and above the first text. No blank above what comes first; no
 * red line where there is nothing to part from the text.
 */
export function planHead(paragraphs: readonly ComposedParagraph[], profile: FormatProfile): HeadRow[] {
  const head = paragraphs.filter(isHead)
  const lastOverLine = head.filter((paragraph) => paragraph.role !== 'title').at(-1)
  const sizePt = emblemSizePt(
    head.filter((paragraph) => paragraph.role === 'emblem').map((paragraph) => paragraphText(paragraph)),
    profile,
  )
  const rows: HeadRow[] = []
  let needsRedLine = profile.redLine.place !== 'none'
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isHead(paragraph)) break
    const line = headLine(paragraph, index, sizePt, profile)
    rows.push(...blanksBefore(paragraph, rows, paragraphs[index - 1], sizePt, profile), line)
    const isNumber = paragraph.role === 'number' && paragraphs[index + 1]?.role !== 'number'
    const isPlace = profile.redLine.place === 'after-number' && isNumber
    if (needsRedLine && (isPlace || paragraph === lastOverLine)) {
      rows.push(redLineUnder(line, paragraph, profile))
      needsRedLine = false
    }
  }
  if (rows.length === 0) return rows
  const { afterTitleLines, afterRedLineLines } = profile.spacing
  const isTitled = head.at(-1)?.role === 'title'
  return [...rows, ...blankLines(isTitled ? afterTitleLines : afterRedLineLines, profile)]
}

/** Empty paragraphs of one line each; half a line is one of half the height. */
export function blankLines(count: number, profile: FormatProfile): HeadRow[] {
  const { pitchTwips } = measurePage(profile)
  const rows: HeadRow[] = []
  for (let left = count; left > 0; left -= 1) {
    rows.push({ kind: 'blank', lineTwips: Math.round(pitchTwips * Math.min(left, 1)) })
  }
  return rows
}

/** The height of a line of 标题, of the document's and of a 附件's. */
export function titlePitchTwips(profile: Pick<FormatProfile, 'spacing' | 'grid'>): number {
  return ptToTwips(titlePitchPt(profile))
}

function titlePitchPt({ spacing, grid }: Pick<FormatProfile, 'spacing' | 'grid'>): number {
  return Math.max(spacing.titlePitchPt, grid.linePitchPt)
}

type TextRow = Extract<HeadRow, { kind: 'text' }>

function headLine(
  { role }: ComposedParagraph,
  paragraph: number,
  emblemPt: number,
  { spacing, fonts, grid }: FormatProfile,
): TextRow {
  const row = (pitchPt: number, sizePt: number): TextRow => {
    return { kind: 'text', paragraph, lineTwips: ptToTwips(pitchPt), sizePt, startsPage: false }
  }
  if (role === 'emblem') return row(emblemPt * EMBLEM_LINE, emblemPt)
  if (role === 'title') return row(titlePitchPt({ spacing, grid }), fonts.title.sizePt)
  return row(grid.linePitchPt, role === 'number' ? fonts.number.sizePt : fonts.body.sizePt)
}

function blanksBefore(
  { role }: ComposedParagraph,
  above: readonly HeadRow[],
  before: ComposedParagraph | undefined,
  emblemPt: number,
  profile: FormatProfile,
): HeadRow[] {
  const { spacing } = profile
  if (role === 'emblem') return before?.role === 'emblem' ? [] : [emblemSpacer(emblemPt, profile, above)]
  // 密级 stands in the second line, under 份号 or its place (7.2.2).
  if (role === 'secrecy' && above.length === 0) return blankLines(1, profile)
  if (above.length === 0 || CLASSIFICATION.includes(role)) return []
  if (role === 'number' && before?.role === 'number') return []
  if (role === 'number') return blankLines(spacing.beforeNumberLines, profile)
  return blankLines(role === 'issuerLine' ? spacing.beforeIssuerLines : spacing.afterRedLineLines, profile)
}

/** Brings the ink of 标志 to its distance from the upper edge of 版心 (10.3), whatever stands above it there. */
function emblemSpacer(sizePt: number, profile: FormatProfile, above: readonly HeadRow[]): HeadRow {
  const used = above.reduce((height, row) => height + row.lineTwips, 0)
  const overInk = ptToTwips(sizePt * (EMBLEM_LINE * BASELINE_SHARE - MASTHEAD_INK_ABOVE))
  return { kind: 'blank', lineTwips: Math.max(20, mmToTwips(profile.emblem.topMm) - overInk - used) }
}

/** The line's gap counts from the ink of the line above, which ends some way over that line's foot. */
function redLineUnder(above: TextRow, { role }: ComposedParagraph, { redLine }: FormatProfile): HeadRow {
  const inkBelow = role === 'emblem' ? EMBLEM_INK_BELOW : INK_BELOW
  const white = above.lineTwips * (1 - BASELINE_SHARE) - ptToTwips(above.sizePt * inkBelow)
  return {
    kind: 'redLine',
    lineTwips: Math.max(20, Math.round(mmToTwips(redLine.gapMm) - white)),
    thicknessTwips: ptToTwips(redLine.thicknessPt),
  }
}
