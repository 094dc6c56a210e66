import type { Wording } from '../../minutes/wording.ts'
import { type NumberStyle, readLeadingNumber } from '../../text/leading-number.ts'
import { splitOpener } from '../../wording/opener.ts'
import { isOpeningParagraph } from '../header/opening-facts.ts'
import { readAnyLabel } from '../rolls/any-label.ts'
import { beginsColophon } from './colophon.ts'
import { isUnnumberedHeading } from './headings.ts'
import { findTopicStyle } from './topic-style.ts'

/** A text's lines as written (`raw`, for rolls) and without stray blanks. */
export interface SourceLines {
  readonly raw: readonly string[]
  readonly tidy: readonly string[]
}

/** Where the parts of a text begin, as positions of lines. */
export interface Sections {
  readonly style: NumberStyle | null
  /** The opening paragraph; null: there is none, the body follows the header. */
  readonly opening: number | null
  readonly headerEnd: number
  readonly bodyStart: number
  /** The first line of a topic or with an opener. */
  readonly firstTopic: number
  readonly rolls: number
  readonly colophon: number
}

/** The header of minutes is short; further down a paragraph with 召开 is no opening. In lines. */
const HEADER_REACH = 40

/** Finds header, opening paragraph, body, rolls and 版记; O(n). */
export function findSections(lines: SourceLines, wording: Wording): Sections {
  const style = findTopicStyle(lines.tidy)
  const begins = (index: number) => beginsTopic(lines.tidy[index] ?? '', style, wording)
  /** The first topic numbered （一） or 1. begins the body; further down such numbers may be those of a roll. */
  const isFirst = (index: number) => {
    const number = style === 'round' || style === 'dot' ? readLeadingNumber(lines.tidy[index] ?? '') : null
    return begins(index) || (number?.style === style && number.value === 1)
  }
  const { headerEnd, opening } = findOpening(lines.tidy, isFirst)
  const bodyStart = opening === null ? headerEnd : opening + 1
  const { length } = lines.tidy
  const firstTopic = findIndexFrom(bodyStart, length, isFirst)
  let last = bodyStart - 1
  // 此次会议还听取了… after the rolls is a note under them.
  const belongs = (index: number) => begins(index) && !/^[此本]次/u.test(lines.tidy[index] ?? '')
  for (let index = bodyStart; index < length; index += 1) if (belongs(index)) last = index
  const colophon = findIndexFrom(last + 1, length, (index) => beginsColophon(lines.tidy[index] ?? ''))
  const rolls = findIndexFrom(last + 1, colophon, (index) => readAnyLabel(lines.raw[index] ?? '') !== null)
  return { style, opening, headerEnd, bodyStart, firstTopic, rolls, colophon }
}

/** A line that belongs to the body for certain. （一） and 1. may also number the lines of a roll. */
function beginsTopic(line: string, style: NumberStyle | null, wording: Wording): boolean {
  if (splitOpener(line, wording).opener !== null) return true
  if (style === null) return isUnnumberedHeading(line)
  return style !== 'round' && style !== 'dot' && readLeadingNumber(line)?.style === style
}

function findOpening(
  lines: readonly string[],
  begins: (index: number) => boolean,
): { headerEnd: number; opening: number | null } {
  const reach = Math.min(lines.length, HEADER_REACH)
  for (let index = 0; index < reach; index += 1) {
    if (begins(index)) return { headerEnd: index, opening: null }
    if (isOpeningParagraph(lines[index] ?? '')) return { headerEnd: index, opening: index }
  }
  const long = lines.slice(0, reach).findIndex((line) => line.length > 60 || readLeadingNumber(line) !== null)
  return { headerEnd: long < 0 ? reach : long, opening: null }
}

function findIndexFrom(start: number, end: number, test: (index: number) => boolean): number {
  for (let index = start; index < end; index += 1) if (test(index)) return index
  return end
}
