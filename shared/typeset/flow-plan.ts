import type { ComposedParagraph, ParagraphRole } from '../compose/composed.ts'
import { measurePage } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import type { FlowRow } from './flow-row.ts'
import { blankLines, isHead, planHead, titlePitchTwips } from './head-plan.ts'
import { tableLineTwips } from './table-line.ts'

/** A page must not be decided by a few twips that word processors count differently. */
const MARGIN_OF_DOUBT = 60

/** One point. */
const AFTER_TABLE_TWIPS = 20

/** The text flow, top to bottom. 版记 is not in it: it stands on the foot of the last page. */
export interface FlowPlan {
  readonly rows: readonly FlowRow[]
  /** Rows of the head (标志 to the blanks above the first text). */
  readonly headRows: number
}

/**
 * The heights of everything between the paragraphs, the same for the typesetter and for .docx: whoever sets each row as a
 * paragraph of exact line height, off the grid and without space before or after, gets the same lines on the same pages.
 * `countLines` tells how many lines the paragraph at a position takes, asked for those of the head (标题 may take several).
 */
export function planFlow(
  paragraphs: readonly ComposedParagraph[],
  profile: FormatProfile,
  countLines: (paragraph: number) => number = () => 1,
): FlowPlan {
  const rows = steadyHead(planHead(paragraphs, profile), profile, countLines)
  const headRows = rows.length
  const start = paragraphs.findIndex((paragraph) => !isHead(paragraph))
  for (let index = start; index >= 0 && index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined || isColophon(paragraph)) break
    const before = paragraphs[index - 1]
    rows.push(...attachmentBlanks(paragraph, before, profile))
    const { startsPage, role } = paragraph
    const white = index > start ? whiteTwips(paragraph, before, profile) : 0
    if (role === 'table') {
      if (white > 0) rows.push({ kind: 'blank', lineTwips: white })
      // What follows a table begins under a paragraph that every word processor wants there.
      rows.push(
        { kind: 'table', paragraph: index, startsPage },
        { kind: 'blank', lineTwips: AFTER_TABLE_TWIPS, endsTable: true },
      )
    } else {
      const above = white > 0 ? { beforeTwips: white } : {}
      rows.push({ kind: 'text', paragraph: index, startsPage, ...above, ...lineOf(role, profile) })
    }
  }
  return { rows, headRows }
}

/**
 * 名单 stand under the text with a line between (10.3), so does the text under 名单 that stand before it, and 附件说明 a line under the text (7.3.4): not
 * on top of a page, nor where a new sheet begins.
 */
function whiteTwips(
  { role, startsPage, isLandscape }: ComposedParagraph,
  before: ComposedParagraph | undefined,
  profile: FormatProfile,
): number {
  if (startsPage || before === undefined || isLandscape !== before.isLandscape) return 0
  const isNote = role === 'attachmentNote' && before.role !== 'attachmentNote'
  const isRollEdge = (role === 'roll') !== (before.role === 'roll')
  const lines = (isNote ? 1 : 0) + (isRollEdge ? profile.spacing.beforeRollLines : 0)
  return Math.round(lines * measurePage(profile).pitchTwips)
}

/** The title of a 附件 in the third line, its text a line under that (7.3.7). */
function attachmentBlanks(
  { role }: ComposedParagraph,
  before: ComposedParagraph | undefined,
  profile: FormatProfile,
): FlowRow[] {
  const isUnder = (head: ParagraphRole) => role !== head && before?.role === head
  const needsLine =
    (role === 'attachmentTitle' && before?.role === 'attachmentLabel') ||
    (isUnder('attachmentTitle') && role !== 'attachmentLabel')
  return needsLine ? blankLines(1, profile) : []
}

/** Height and size of the lines of a paragraph under the head. */
function lineOf(role: ParagraphRole, profile: FormatProfile): { lineTwips: number; sizePt: number } {
  const { fonts } = profile
  if (role === 'attachmentTitle') return { lineTwips: titlePitchTwips(profile), sizePt: fonts.title.sizePt }
  if (role === 'caption') return { lineTwips: tableLineTwips(profile), sizePt: fonts.tableHead.sizePt }
  return { lineTwips: measurePage(profile).pitchTwips, sizePt: fonts.body.sizePt }
}

export function isColophon({ role }: ComposedParagraph): boolean {
  return role === 'distribution' || role === 'printing'
}

/** Moves the last blank by at most 3 pt, so that the lines left on page 1 do not hang on a twip. */
function steadyHead(
  head: FlowRow[],
  profile: FormatProfile,
  countLines: (paragraph: number) => number,
): FlowRow[] {
  const { textHeightTwips, pitchTwips } = measurePage(profile)
  const last = head.at(-1)
  if (last?.kind !== 'blank') return head
  let height = 0
  for (const row of head) {
    if (row.kind === 'table') continue
    height += row.lineTwips * (row.kind === 'text' ? countLines(row.paragraph) : 1)
    if (row.kind === 'redLine') height += row.thicknessTwips
  }
  const rest = (textHeightTwips - height) % pitchTwips
  if (rest < 0) return head
  const over = Math.max(0, rest - (pitchTwips - MARGIN_OF_DOUBT))
  const shift = rest < MARGIN_OF_DOUBT ? rest - MARGIN_OF_DOUBT : over
  return [...head.slice(0, -1), { ...last, lineTwips: last.lineTwips + shift }]
}
