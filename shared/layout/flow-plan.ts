import type { ComposedParagraph } from './composed.ts'
import { paragraphText } from './composed.ts'
import { mastheadSizePt } from './masthead-size.ts'
import { measurePage } from './page-measure.ts'
import type { FormatProfile } from './profile.ts'
import { mmToTwips, ptToTwips } from './units.ts'

/** Where the baseline of an exact line stands, from its top: 4/5, as word processors set `w:lineRule="exact"`. */
export const BASELINE_SHARE = 0.8
/** How far the ink of 标志 reaches above the baseline, in its size: between FandolSong (0.77) and 方正小标宋 (about 0.82). */
const MASTHEAD_INK_ABOVE = 0.795
/** How far the ink of a body line reaches under the baseline: FandolFang 0.2, 仿宋_GB2312 about 0.13. */
const INK_BELOW = 0.17
/** 标志's line in its size: high enough that no word processor clips it, the pitch of a 标志 in two lines. */
const MASTHEAD_LINE = 1.3
/** 二号标题's line in its size: 35 pt for 22 pt (实). */
const TITLE_LINE = 35 / 22
/** A page must not be decided by a few twips that word processors count differently. */
const MARGIN_OF_DOUBT = 60

/** One paragraph of the text flow with the exact height of each of its lines; a blank is an empty paragraph. */
export type FlowRow =
  | { readonly kind: 'blank'; readonly lineTwips: number }
  | { readonly kind: 'text'; readonly paragraph: number; readonly lineTwips: number; readonly sizePt: number }
  /** 红色分隔线: an empty paragraph of that height with a bottom border of `thicknessTwips` (added to the height). */
  | { readonly kind: 'redLine'; readonly lineTwips: number; readonly thicknessTwips: number }

/** The text flow, top to bottom. 版记 is not in it: it stands on the foot of the last page. */
export interface FlowPlan {
  readonly rows: readonly FlowRow[]
  /** Rows of the head (标志 to the blanks above the first text). */
  readonly headRows: number
}

/**
 * The heights of everything between the paragraphs, the same for the typesetter and for .docx: whoever sets each row as a
 * paragraph of exact line height, off the grid and without space before or after, gets the same lines on the same pages.
 * `countLines` tells how many lines a title takes.
 */
export function planFlow(
  paragraphs: readonly ComposedParagraph[],
  profile: FormatProfile,
  countLines: (paragraph: ComposedParagraph) => number = () => 1,
): FlowPlan {
  const pitch = measurePage(profile).pitchTwips
  const head = planHead(paragraphs, profile)
  const first = paragraphs.findIndex((paragraph) => !isHead(paragraph))
  const end = paragraphs.findIndex((paragraph) => isColophon(paragraph))
  const rows: FlowRow[] = steadyHead(head, paragraphs, profile, countLines)
  const headRows = rows.length
  const bodyStart = first < 0 ? paragraphs.length : first
  const bodyEnd = end < 0 ? paragraphs.length : end
  for (let index = bodyStart; index < bodyEnd; index += 1) {
    const isRoll = paragraphs[index]?.role === 'roll'
    if (index > bodyStart && isRoll !== (paragraphs[index - 1]?.role === 'roll')) {
      rows.push(...blanks(profile.spacing.beforeRollLines, pitch))
    }
    rows.push({ kind: 'text', paragraph: index, lineTwips: pitch, sizePt: profile.fonts.body.sizePt })
  }
  return { rows, headRows }
}

export function isHead(paragraph: ComposedParagraph): boolean {
  const { role } = paragraph
  return role === 'masthead' || role === 'number' || role === 'issuerLine' || role === 'title'
}

export function isColophon(paragraph: ComposedParagraph): boolean {
  return paragraph.role === 'distribution' || paragraph.role === 'printing'
}

function blanks(lines: number, pitch: number): FlowRow[] {
  const rows: FlowRow[] = []
  for (let left = lines; left > 0; left -= 1) {
    rows.push({ kind: 'blank', lineTwips: Math.round(pitch * Math.min(left, 1)) })
  }
  return rows
}

function planHead(paragraphs: readonly ComposedParagraph[], profile: FormatProfile): FlowRow[] {
  const { spacing, redLine, fonts } = profile
  const pitch = measurePage(profile).pitchTwips
  const mastheads = paragraphs.filter((paragraph) => paragraph.role === 'masthead')
  const sizePt = mastheadSizePt(
    mastheads.map((paragraph) => paragraphText(paragraph)),
    profile,
  )
  const rows: FlowRow[] = []
  let hasRedLine = redLine.place === 'none'
  const lastOfHead = paragraphs.filter((paragraph) => isHead(paragraph) && paragraph.role !== 'title').at(-1)
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isHead(paragraph)) break
    const { role } = paragraph
    const text = (lineTwips: number, size: number): FlowRow => {
      return { kind: 'text', paragraph: index, lineTwips, sizePt: size }
    }
    if (role === 'masthead') {
      if (rows.length === 0) rows.push(mastheadSpacer(sizePt, profile))
      rows.push(text(ptToTwips(sizePt * MASTHEAD_LINE), sizePt))
    } else if (role === 'number') {
      if (rows.length > 0) rows.push(...blanks(spacing.beforeNumberLines, pitch))
      rows.push(text(pitch, fonts.number.sizePt))
    } else if (role === 'issuerLine') {
      if (rows.length > 0) rows.push(...blanks(spacing.beforeIssuerLines, pitch))
      rows.push(text(pitch, fonts.body.sizePt))
    } else {
      if (rows.length > 0) rows.push(...blanks(spacing.afterRedLineLines, pitch))
      rows.push(text(Math.max(pitch, ptToTwips(fonts.title.sizePt * TITLE_LINE)), fonts.title.sizePt))
    }
    const isPlace = redLine.place === 'after-number' ? role === 'number' : false
    if (!hasRedLine && (isPlace || paragraph === lastOfHead)) {
      rows.push(
        redLineRow(
          role === 'masthead' ? 0 : pitch,
          role === 'masthead' ? sizePt : fonts.body.sizePt,
          profile,
        ),
      )
      hasRedLine = true
    }
  }
  if (rows.length > 0) {
    const afterTitle = paragraphs.some((paragraph) => paragraph.role === 'title')
    rows.push(
      ...blanks(afterTitle ? Math.min(1, spacing.afterRedLineLines) : spacing.afterRedLineLines, pitch),
    )
  }
  return rows
}

/** Brings the ink of 标志 to its distance from the upper edge of 版心 (10.3). */
function mastheadSpacer(sizePt: number, profile: FormatProfile): FlowRow {
  const overInk = ptToTwips(sizePt * (MASTHEAD_LINE * BASELINE_SHARE - MASTHEAD_INK_ABOVE))
  return { kind: 'blank', lineTwips: Math.max(20, mmToTwips(profile.masthead.topMm) - overInk) }
}

/** The line's gap counts from the ink of the line above, which ends some way over that line's foot. */
function redLineRow(lineAboveTwips: number, sizeAbovePt: number, profile: FormatProfile): FlowRow {
  const lineAbove = lineAboveTwips === 0 ? ptToTwips(sizeAbovePt * MASTHEAD_LINE) : lineAboveTwips
  const white = lineAbove * (1 - BASELINE_SHARE) - ptToTwips(sizeAbovePt * INK_BELOW)
  return {
    kind: 'redLine',
    lineTwips: Math.max(20, Math.round(mmToTwips(profile.redLine.gapMm) - white)),
    thicknessTwips: ptToTwips(profile.redLine.thicknessPt),
  }
}

/** Moves the last blank by at most 3 pt, so that the lines left on page 1 do not hang on a twip. */
function steadyHead(
  head: FlowRow[],
  paragraphs: readonly ComposedParagraph[],
  profile: FormatProfile,
  countLines: (paragraph: ComposedParagraph) => number,
): FlowRow[] {
  const { textHeightTwips, pitchTwips } = measurePage(profile)
  const last = head.at(-1)
  if (last?.kind !== 'blank') return head
  let height = 0
  for (const row of head) {
    const paragraph = row.kind === 'text' ? paragraphs[row.paragraph] : undefined
    height += row.lineTwips * (paragraph?.role === 'title' ? countLines(paragraph) : 1)
    if (row.kind === 'redLine') height += row.thicknessTwips
  }
  const rest = (textHeightTwips - height) % pitchTwips
  if (rest < 0) return head
  const shift =
    rest < MARGIN_OF_DOUBT ? rest - MARGIN_OF_DOUBT : Math.max(0, rest - (pitchTwips - MARGIN_OF_DOUBT))
  return [...head.slice(0, -1), { ...last, lineTwips: last.lineTwips + shift }]
}
