import { readLineNumber } from '../lines/line-number.ts'
import type { Line } from '../lines/read-lines.ts'
import { tidyLine } from '../lines/tidy-line.ts'
import { isHeading, splitRunInHeading } from './headings.ts'

/** Where a topic may begin inside a paragraph: after a sentence or a colon, with 二、 or 2、. */
const INSIDE = /(?<=[。；：！？”）;:])\s*(?=(?:[一二三四五六七八九十]{1,3}|\d{1,2})、)/gu
/** …现纪要如下： 会议指出，…: the opening ends there. */
const LEAD_INSIDE = /(?:纪要|记录)如下[：:]\s*(?=(?:会议|[一1]、|[（(]一[）)]))/u
/** No heading is longer; keeps the look ahead linear. */
const AHEAD = 500

type Counted = 'chinese' | 'arabic'

/**
 * Cuts paragraphs in which further topics begin: 会议原则同意该办法。 二、研究公园夜间开放. Only where the number counts on from the topics
 * before and a heading follows. O(n).
 */
export function splitTopicsInside(given: readonly Line[]): Line[] {
  const lines = given.flatMap(splitContentCell)
  const last: Record<Counted, number> = { chinese: 0, arabic: 0 }
  const lastSecond = lines.findLastIndex((line) => /(?:二|2)、/u.test(line.tidy))
  return lines.flatMap((line, index) => {
    const own = readLineNumber(line.tidy)
    if (own?.style === 'chinese' || own?.style === 'arabic') last[own.style] = own.value
    if (line.cells !== undefined) return [line]
    const cuts = findCuts(line.tidy, last, index < lastSecond)
    if (cuts.length === 0) return [line]
    return [0, ...cuts].map((start, place) => {
      const piece = line.tidy.slice(start, cuts[place]).trim()
      return { ...line, raw: piece, tidy: piece }
    })
  })
}

/** 会议内容\t一、研究预算: a label in its cell of a table and the text in the next. */
function splitContentCell(line: Line): Line[] {
  const label = CONTENT_CELL.exec(line.raw)?.[0]
  if (label === undefined || line.cells !== undefined) return [line]
  const rest = line.raw.slice(label.length)
  return [
    { ...line, raw: label.trim(), tidy: tidyLine(label) },
    { ...line, raw: rest, tidy: tidyLine(rest) },
  ]
}

const CONTENT_CELL = /^\s*(?:会议)?(?:主要)?(?:内容|议题|议程|事项|决议|纪要|议定事项)\s*\t\s*(?=\S)/u

/** Positions at which the line is cut; `last`: the numbers reached, which go on. */
function findCuts(text: string, last: Record<Counted, number>, hasSecondBelow: boolean): number[] {
  const cuts: number[] = []
  const lead = LEAD_INSIDE.exec(text)
  if (lead !== null) cuts.push(lead.index + lead[0].length)
  for (const match of text.matchAll(INSIDE)) {
    const place = match.index + match[0].length
    const number = readLineNumber(text.slice(place, place + AHEAD))
    if (number?.style !== 'chinese' && number?.style !== 'arabic') continue
    if (number.value !== last[number.style] + 1 || !beginsTopic(text, place, number.rest)) continue
    // The first topic inside a paragraph only where a second one follows somewhere.
    if (number.value === 1 && !hasSecondBelow && !/(?:二|2)、/u.test(text.slice(place))) continue
    if (!cuts.includes(place)) cuts.push(place)
    last[number.style] = number.value
  }
  return cuts
}

function beginsTopic(text: string, place: number, rest: string): boolean {
  const isWhole = text.length <= place + AHEAD
  return (isWhole && isHeading(rest)) || splitRunInHeading(rest) !== null
}
