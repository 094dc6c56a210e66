import { type ComposedParagraph, isLoneHeading } from '../compose/composed.ts'
import { measurePage, type PageMeasure } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { mmToTwips, ptToTwips, twipsToMm } from '../profile/units.ts'
import { advanceTwips, halfWidthAdvances } from './advances.ts'
import type { ColophonPlan } from './colophon-plan.ts'
import type { FlowPlan } from './flow-plan.ts'
import type { FlowRow } from './flow-row.ts'
import { planSections } from './flow-sections.ts'
import { startTwips } from './kept-rows.ts'
import type { SetLinesOf } from './line-memory.ts'
import { createOpenPages, type OpenPages } from './open-pages.ts'
import { placeColophon } from './place-colophon.ts'
import { placeLines, ruleAcross } from './place-line.ts'
import { placeTable } from './place-table.ts'
import type { ColophonPlace, PlacedPageNumber, SetPage, SetTable } from './typeset-document.ts'

/** Middle of a dash over the baseline, in its size. */
const DASH_HEIGHT = 0.36

export interface FilledPages {
  readonly pages: SetPage[]
  readonly colophonPlace: ColophonPlace
  readonly textRestTwips: number
}

/** What is put on pages: paragraphs and tables by their position, and the plan of the flow that both are rows of. */
interface Flow {
  readonly paragraphs: readonly ComposedParagraph[]
  readonly plan: FlowPlan
  readonly linesOf: SetLinesOf
  readonly tables: ReadonlyMap<number, SetTable>
  readonly profile: FormatProfile
}

/** Fills pages from the plan, line by line (no widow control), and puts 版记 on the foot of the last one. */
export function fillPages(flow: Flow, colophon: ColophonPlan | null): FilledPages {
  const { profile } = flow
  const measure = measurePage(profile)
  const pages = createOpenPages(measure)
  for (const [place, section] of planSections(flow.plan, flow.paragraphs).entries()) {
    // Upright and turned pages do not go on in each other.
    if (place > 0) pages.open(section.isLandscape)
    for (const row of section.rows) placeRow(row, flow, pages)
  }
  const placed = colophon === null ? null : placeColophon(colophon, flow.linesOf, pages, profile)
  const numbered = pages.all.length - (placed?.unnumbered ?? 0)
  return {
    colophonPlace: placed?.place ?? 'same-page',
    textRestTwips: placed?.textRestTwips ?? 0,
    pages: pages.all.map(({ isLandscape, lines, rules }, index) => {
      const pageNumber = index < numbered ? pageNumberOf(index + 1, profile, measure) : null
      return { number: index + 1, isLandscape, lines, rules, pageNumber }
    }),
  }
}

function placeRow(row: FlowRow, flow: Flow, pages: OpenPages): void {
  const startsPage = 'startsPage' in row && row.startsPage
  if (startsPage && !pages.isEmpty() && !pages.current().isLandscape) pages.open()
  switch (row.kind) {
    case 'blank':
      pages.room(row.lineTwips).yTwips += row.lineTwips
      return
    case 'redLine': {
      const page = pages.room(row.lineTwips + row.thicknessTwips)
      page.yTwips += row.lineTwips + row.thicknessTwips
      const { color } = flow.profile.redLine
      page.rules.push(ruleAcross('redLine', page.yTwips, row.thicknessTwips, color, pages.measure()))
      return
    }
    case 'table': {
      const table = flow.tables.get(row.paragraph)
      if (table !== undefined) placeTable(table, pages)
      return
    }
    case 'text':
      placeText(row, flow, pages)
  }
}

function placeText(row: FlowRow & { kind: 'text' }, flow: Flow, pages: OpenPages): void {
  const { lineTwips, beforeTwips = 0 } = row
  const kept = keptTwips(row, flow, pages)
  pages.room(beforeTwips + (kept ?? lineTwips))
  if (!pages.isEmpty()) pages.current().yTwips += beforeTwips
  const role = flow.paragraphs[row.paragraph]?.role
  const lines = flow.linesOf(row.paragraph, role === 'emblem' ? row.sizePt : undefined)
  // A caption stands on the page its table begins on.
  const table = role === 'caption' ? flow.tables.get(row.paragraph + 1) : undefined
  if (table !== undefined) pages.room(lines.length * lineTwips + startTwips(table, pages.measure()))
  placeLines(lines, lineTwips, pages)
}

/**
 * From a heading's first line to the first line of the text, or the first rows of the table, under it; null where nothing has to be kept together, or
 * no page holds it.
 */
function keptTwips(from: FlowRow & { kind: 'text' }, flow: Flow, pages: OpenPages): number | null {
  const { paragraphs, plan, linesOf, profile, tables } = flow
  const leads = (row: FlowRow & { kind: 'text' }) => {
    const paragraph = paragraphs[row.paragraph]
    return paragraph !== undefined && (isLoneHeading(paragraph) || paragraph.role === 'caption')
  }
  const first = paragraphs[from.paragraph]
  if (profile.headings !== 'with-text' || first === undefined || !isLoneHeading(first)) return null
  const fits = (height: number) => (height <= measurePage(profile).textHeightTwips ? height : null)
  let height = linesOf(from.paragraph).length * from.lineTwips
  for (const row of plan.rows.slice(plan.rows.indexOf(from) + 1)) {
    if ('startsPage' in row && row.startsPage) return null
    if (row.kind === 'table') {
      const table = tables.get(row.paragraph)
      return table === undefined ? null : fits(height + startTwips(table, pages.measure()))
    }
    if (row.kind !== 'text') return null
    const lines = leads(row) ? linesOf(row.paragraph).length : 1
    height += (row.beforeTwips ?? 0) + lines * row.lineTwips
    if (!leads(row)) return fits(height)
  }
  return null
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
