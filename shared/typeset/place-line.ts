import { BASELINE_SHARE, type PageMeasure } from '../profile/page-measure.ts'
import { twipsToMm } from '../profile/units.ts'
import type { OpenPages } from './open-pages.ts'
import type { PlacedLine, PlacedRule, SetLine } from './typeset-document.ts'

/** A line whose upper edge is at `topTwips`. */
export function placeLine(line: SetLine, topTwips: number, lineTwips: number): PlacedLine {
  return {
    line,
    topMm: twipsToMm(topTwips),
    heightMm: twipsToMm(lineTwips),
    baselineMm: twipsToMm(topTwips + lineTwips * BASELINE_SHARE),
  }
}

/** Puts lines on the pages, each on the one that has room for it. */
export function placeLines(lines: readonly SetLine[], lineTwips: number, pages: OpenPages): void {
  for (const line of lines) {
    const page = pages.room(lineTwips)
    page.lines.push(placeLine(line, page.yTwips, lineTwips))
    page.yTwips += lineTwips
  }
}

/** A rule across 版心 whose lower edge is at `bottomTwips`. */
export function ruleAcross(
  kind: PlacedRule['kind'],
  bottomTwips: number,
  thicknessTwips: number,
  color: string,
  { leftTwips, textWidthTwips }: PageMeasure,
): PlacedRule {
  return {
    kind,
    xMm: twipsToMm(leftTwips),
    yMm: twipsToMm(bottomTwips - thicknessTwips / 2),
    widthMm: twipsToMm(textWidthTwips),
    thicknessMm: twipsToMm(thicknessTwips),
    color,
  }
}
