import { type ComposedParagraph, isLoneHeading } from '../compose/composed.ts'
import { BASELINE_SHARE, measurePage, type PageMeasure, turnPage } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { mmToTwips, ptToTwips, twipsToMm } from '../profile/units.ts'
import { advanceTwips, halfWidthAdvances } from './advances.ts'
import { COLOPHON_CLEARANCE_TWIPS, type ColophonPlan } from './colophon-plan.ts'
import type { FlowPlan } from './flow-plan.ts'
import { planSections } from './flow-sections.ts'
import { type OpenPage, placeTable, startTwips } from './place-table.ts'
import type {
  ColophonPlace,
  PlacedLine,
  PlacedPageNumber,
  PlacedRule,
  SetLine,
  SetPage,
  SetTable,
} from './typeset-document.ts'

/** Breaks a paragraph into lines (remembered for a paragraph that has not changed). */
export type SetLinesOf = (paragraph: number, sizePt?: number) => readonly SetLine[]

/** Middle of a dash over the baseline, in its size. */
const DASH_HEIGHT = 0.36

export interface FilledPages {
  readonly pages: SetPage[]
  readonly colophonPlace: ColophonPlace
  readonly textRestTwips: number
}

/** Fills pages from the plan, line by line (no widow control), and puts 版记 on the foot of the last one. */
export function fillPages(
  paragraphs: readonly ComposedParagraph[],
  plan: FlowPlan,
  colophon: ColophonPlan | null,
  linesOf: SetLinesOf,
  tables: ReadonlyMap<number, SetTable>,
  profile: FormatProfile,
): FilledPages {
  const measure = measurePage(profile)
  const turned = turnPage(measure)
  const bottom = measure.topTwips + measure.textHeightTwips
  const pages: OpenPage[] = []
  const measureOf = ({ isLandscape }: OpenPage) => (isLandscape ? turned : measure)
  const open = (isLandscape = false): OpenPage => {
    const page: OpenPage = {
      isLandscape,
      lines: [],
      rules: [],
      yTwips: (isLandscape ? turned : measure).topTwips,
    }
    pages.push(page)
    return page
  }
  let page = open()
  const isEmpty = () => page.yTwips === measureOf(page).topTwips
  const room = (heightTwips: number): OpenPage => {
    const { topTwips, textHeightTwips } = measureOf(page)
    if (page.yTwips + heightTwips > topTwips + textHeightTwips && !isEmpty()) page = open(page.isLandscape)
    return page
  }
  const sections = planSections(plan, paragraphs)
  const sectionOf = new Map(sections.flatMap((section) => section.rows.map((row) => [row, section] as const)))
  let section = sections[0]
  /** Upright and turned pages do not go on in each other. */
  const enter = (row: FlowPlan['rows'][number]) => {
    const next = sectionOf.get(row)
    if (next === section) return
    section = next
    page = open(next?.isLandscape)
  }
  /** From the heading's first line to the first line of the text under it; 0 where nothing has to be kept together. */
  const keptTwips = (from: number): number => {
    let height = 0
    for (let at = from; profile.headings === 'with-text'; at += 1) {
      const row = plan.rows[at]
      const paragraph = row?.kind === 'text' ? paragraphs[row.paragraph] : undefined
      if (row?.kind !== 'text' || paragraph === undefined || (at > from && row.startsPage)) return 0
      const above = at > from ? (row.beforeTwips ?? 0) : 0
      if (!isLoneHeading(paragraph)) return height === 0 ? 0 : height + above + row.lineTwips
      height += above + linesOf(row.paragraph).length * row.lineTwips
    }
    return 0
  }
  for (const [at, row] of plan.rows.entries()) {
    enter(row)
    if (row.kind === 'blank') {
      room(row.lineTwips).yTwips += row.lineTwips
    } else if (row.kind === 'table') {
      if (row.startsPage && !isEmpty() && !page.isLandscape) page = open()
      const table = tables.get(row.paragraph)
      const turn = () => {
        page = open(page.isLandscape)
        return page
      }
      if (table !== undefined)
        placeTable(table, { measure: measureOf(page), current: () => page, open: turn, place: placeLine })
    } else if (row.kind === 'redLine') {
      const here = room(row.lineTwips + row.thicknessTwips)
      here.yTwips += row.lineTwips + row.thicknessTwips
      here.rules.push(ruleAt('redLine', here.yTwips, row.thicknessTwips, profile.redLine.color, measure))
    } else {
      if (row.startsPage && !isEmpty() && !page.isLandscape) page = open()
      const kept = keptTwips(at)
      const above = row.beforeTwips ?? 0
      if (kept > 0 && kept <= measure.textHeightTwips) room(above + kept)
      else room(above + row.lineTwips)
      if (!isEmpty()) page.yTwips += above
      const role = paragraphs[row.paragraph]?.role
      const lines = linesOf(row.paragraph, role === 'emblem' ? row.sizePt : undefined)
      const table = role === 'caption' ? tables.get(row.paragraph + 1) : undefined
      // A caption stands on the page its table begins on.
      if (table !== undefined) room(lines.length * row.lineTwips + startTwips(table, measureOf(page)))
      for (const line of lines) {
        const here = room(row.lineTwips)
        here.lines.push(placeLine(line, here.yTwips, row.lineTwips))
        here.yTwips += row.lineTwips
      }
    }
  }
  const isTurned = page.isLandscape
  const textRestTwips = isTurned ? 0 : Math.max(0, bottom - page.yTwips)
  let colophonPlace: ColophonPlace = 'same-page'
  let unnumbered = 0
  if (colophon !== null && colophon.heightTwips > measure.textHeightTwips) {
    // Higher than a page: it flows on from the text, as in .docx.
    colophonPlace = 'in-flow'
    if (page.isLandscape) page = open()
    setColophon(colophon, linesOf, room, measure)
  } else if (colophon !== null) {
    const needsPage =
      page.isLandscape ||
      (page.yTwips + colophon.heightTwips + COLOPHON_CLEARANCE_TWIPS > bottom && page.lines.length > 0)
    if (needsPage) {
      page = open()
      colophonPlace = profile.colophon.page === 'last-even' ? 'even-page' : 'next-page'
    }
    if (profile.colophon.page === 'last-even' && pages.length % 2 === 1) {
      colophonPlace = 'even-page'
      // 版记页前有空白页的, 空白页和版记页均不编页码 (7.5).
      if (needsPage) unnumbered = 2
      page = open()
    }
    const isOverleaf = colophonPlace === 'even-page' && unnumbered === 0 && !isTurned
    if (isOverleaf && textRestTwips < measure.textHeightTwips / 2) colophonPlace = 'overleaf'
    const last = page
    last.yTwips = bottom - colophon.heightTwips
    setColophon(colophon, linesOf, () => last, measure)
  }
  const numbered = pages.length - unnumbered
  return {
    colophonPlace,
    textRestTwips,
    pages: pages.map(({ isLandscape, lines, rules }, index) => {
      const pageNumber = index < numbered ? pageNumberOf(index + 1, profile, measure) : null
      return { number: index + 1, isLandscape, lines, rules, pageNumber }
    }),
  }
}

function placeLine(line: SetLine, topTwips: number, lineTwips: number): PlacedLine {
  return {
    line,
    topMm: twipsToMm(topTwips),
    heightMm: twipsToMm(lineTwips),
    baselineMm: twipsToMm(topTwips + lineTwips * BASELINE_SHARE),
  }
}

/** A rule across 版心 whose lower edge is at `bottomTwips`. */
function ruleAt(
  kind: PlacedRule['kind'],
  bottomTwips: number,
  thicknessTwips: number,
  color: string,
  measure: PageMeasure,
): PlacedRule {
  return {
    kind,
    xMm: twipsToMm(measure.leftTwips),
    yMm: twipsToMm(bottomTwips - thicknessTwips / 2),
    widthMm: twipsToMm(measure.textWidthTwips),
    thicknessMm: twipsToMm(thicknessTwips),
    color,
  }
}

/** Sets 版记 piece by piece, each on the page that has room for it. */
function setColophon(
  plan: ColophonPlan,
  linesOf: SetLinesOf,
  room: (heightTwips: number) => OpenPage,
  measure: PageMeasure,
): void {
  const rule = (kind: 'outer' | 'inner') => {
    const thickness = kind === 'outer' ? plan.outerTwips : plan.innerTwips
    const page = room(thickness)
    page.yTwips += thickness
    page.rules.push(ruleAt(kind, page.yTwips, thickness, '000000', measure))
    return page
  }
  for (const [place, group] of plan.groups.entries()) {
    rule(place === 0 ? 'outer' : 'inner').yTwips += plan.paddingTwips
    for (const paragraph of group.paragraphs) {
      for (const line of linesOf(paragraph)) {
        const page = room(plan.lineTwips)
        page.lines.push(placeLine(line, page.yTwips, plan.lineTwips))
        page.yTwips += plan.lineTwips
      }
    }
    room(plan.paddingTwips).yTwips += plan.paddingTwips
  }
  rule('outer')
}

/** 一字线上距版心下边缘 7 mm, 单页居右空一字, 双页居左空一字 (7.5). */
function pageNumberOf(number: number, profile: FormatProfile, measure: PageMeasure): PlacedPageNumber {
  const { sizePt } = profile.fonts.pageNumber
  const size = ptToTwips(sizePt)
  const text = profile.pageNumber.form.replace('{n}', String(number))
  let width = 0
  const table = halfWidthAdvances(profile.fonts.pageNumber.name)
  for (const character of text) width += advanceTwips(character, size, table)
  const side = number % 2 === 1 ? 'right' : 'left'
  const right = measure.leftTwips + measure.textWidthTwips - size
  const middle = measure.topTwips + measure.textHeightTwips + mmToTwips(profile.pageNumber.gapMm)
  return {
    text,
    side,
    xMm: twipsToMm(side === 'right' ? right - width : measure.leftTwips + size),
    baselineMm: twipsToMm(middle + size * DASH_HEIGHT),
    widthMm: twipsToMm(width),
    sizePt,
  }
}
