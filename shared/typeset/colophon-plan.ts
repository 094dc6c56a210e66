import type { ComposedParagraph } from '../compose/composed.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { mmToTwips, ptToTwips } from '../profile/units.ts'
import { isColophon } from './flow-plan.ts'

/** White over and under the text between two rules. */
const PADDING_TWIPS = 40

/** White that must be left between the text and 版记: word processors differ by a point. */
export const COLOPHON_CLEARANCE_TWIPS = 60

/** Paragraphs between two rules of 版记: one row of a table in .docx. */
interface ColophonGroup {
  readonly paragraphs: readonly number[]
  readonly heightTwips: number
}

/** 版记 from its first rule to its last, whose lower edge lies on the lower edge of 版心 (7.4.1). */
export interface ColophonPlan {
  readonly groups: readonly ColophonGroup[]
  readonly lineTwips: number
  readonly paddingTwips: number
  readonly outerTwips: number
  readonly innerTwips: number
  readonly heightTwips: number
}

/** null: the document has no 版记. 主送 and 抄送 have no rule between them, 印发 has one above it (7.4.2, 7.4.3). */
export function planColophon(
  paragraphs: readonly ComposedParagraph[],
  profile: FormatProfile,
  countLines: (paragraph: number) => number,
): ColophonPlan | null {
  const lineTwips = ptToTwips(profile.colophon.linePitchPt)
  const outerTwips = mmToTwips(profile.colophon.outerLineMm)
  const innerTwips = mmToTwips(profile.colophon.innerLineMm)
  const groups: { paragraphs: number[]; heightTwips: number }[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isColophon(paragraph)) continue
    const before = paragraphs[index - 1]
    let group = groups.at(-1)
    if (group === undefined || before?.role !== paragraph.role) {
      group = { paragraphs: [], heightTwips: 2 * PADDING_TWIPS }
      groups.push(group)
    }
    group.paragraphs.push(index)
    group.heightTwips += countLines(index) * lineTwips
  }
  if (groups.length === 0) return null
  let heightTwips = 2 * outerTwips + (groups.length - 1) * innerTwips
  for (const group of groups) heightTwips += group.heightTwips
  return { groups, lineTwips, paddingTwips: PADDING_TWIPS, outerTwips, innerTwips, heightTwips }
}
