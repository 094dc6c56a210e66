import { measurePage } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { COLOPHON_CLEARANCE_TWIPS, type ColophonPlan } from './colophon-plan.ts'
import type { SetLinesOf } from './line-memory.ts'
import type { OpenPages } from './open-pages.ts'
import { placeLines, ruleAcross } from './place-line.ts'
import type { ColophonPlace } from './typeset-document.ts'

/** Where 版记 came to stand. */
export interface PlacedColophon {
  readonly place: ColophonPlace
  /** 版记页前有空白页的, 空白页和版记页均不编页码 (7.5): how many of the last pages bear no number. */
  readonly unnumbered: number
  /** What the text leaves free of the page it ends on; 0 where that page is turned. */
  readonly textRestTwips: number
}

/** Puts 版记 on the foot of the last page, or of the page that the profile wants it on. */
export function placeColophon(
  plan: ColophonPlan,
  linesOf: SetLinesOf,
  pages: OpenPages,
  profile: FormatProfile,
): PlacedColophon {
  if (plan.heightTwips > measurePage(profile).textHeightTwips) {
    // Higher than a page: it flows on from the text after a blank line, as in .docx.
    if (pages.current().isLandscape) pages.open(false)
    pages.room(plan.lineTwips).yTwips += plan.lineTwips
    setColophon(plan, linesOf, pages)
    return { place: 'in-flow', unnumbered: 0, textRestTwips: 0 }
  }
  const placed = openColophonPage(plan, pages, profile)
  pages.current().yTwips = pages.bottomTwips() - plan.heightTwips
  setColophon(plan, linesOf, pages)
  return placed
}

/** Opens the page that 版记 stands on, where it is not the page at work. */
function openColophonPage(plan: ColophonPlan, pages: OpenPages, profile: FormatProfile): PlacedColophon {
  const isOnEven = profile.colophon.page === 'last-even'
  const page = pages.current()
  const textRestTwips = page.isLandscape ? 0 : Math.max(0, pages.bottomTwips() - page.yTwips)
  const isLow = !page.isLandscape && textRestTwips < measurePage(profile).textHeightTwips / 2
  const overleaf: ColophonPlace = isLow ? 'overleaf' : 'even-page'
  const isFull = page.yTwips + plan.heightTwips + COLOPHON_CLEARANCE_TWIPS > pages.bottomTwips()
  const needsPage = page.isLandscape || (isFull && page.lines.length > 0)
  if (needsPage) pages.open(false)
  if (!isOnEven || pages.all.length % 2 === 0) {
    if (!needsPage) return { place: 'same-page', unnumbered: 0, textRestTwips }
    return { place: isOnEven ? overleaf : 'next-page', unnumbered: 0, textRestTwips }
  }
  pages.open(false)
  if (needsPage) return { place: 'even-page', unnumbered: 2, textRestTwips }
  return { place: overleaf, unnumbered: 0, textRestTwips }
}

/** Sets 版记 from where the page at work is filled to, piece by piece, each on the page that has room for it. */
function setColophon(plan: ColophonPlan, linesOf: SetLinesOf, pages: OpenPages): void {
  const rule = (kind: 'outer' | 'inner') => {
    const thickness = kind === 'outer' ? plan.outerTwips : plan.innerTwips
    const page = pages.room(thickness)
    page.yTwips += thickness
    page.rules.push(ruleAcross(kind, page.yTwips, thickness, '000000', pages.measure()))
  }
  const pad = () => {
    pages.room(plan.paddingTwips).yTwips += plan.paddingTwips
  }
  for (const [place, group] of plan.groups.entries()) {
    rule(place === 0 ? 'outer' : 'inner')
    pages.current().yTwips += plan.paddingTwips
    for (const paragraph of group.paragraphs) placeLines(linesOf(paragraph), plan.lineTwips, pages)
    pad()
  }
  rule('outer')
}
