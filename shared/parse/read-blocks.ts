import type { MinutesBlock } from '../minutes/blocks.ts'
import { createMeeting, createOpening, createParagraph } from '../minutes/factories.ts'
import { splitOpener } from '../wording/opener.ts'
import type { Wording } from '../wording/wording.ts'
import { tidyBlanks } from './blanks.ts'
import { readBody } from './body.ts'
import { beginsColophon, readColophon } from './colophon.ts'
import { type FoundDate, findDate } from './dates.ts'
import { type Header, readHeader } from './header.ts'
import { joinWrappedLines } from './join-lines.ts'
import { type NumberStyle, readLeadingNumber } from './leading-number.ts'
import { splitCleanLines } from './noise.ts'
import { isOpeningParagraph, readOpeningFacts } from './opening-facts.ts'
import { readRollLabel } from './roll-label.ts'
import { readRolls } from './rolls.ts'
import { findTopicStyle, isUnnumberedHeading } from './topic-style.ts'

/** The blocks of a text before derivations are adopted, and its topic numbers as written there. */
export interface ReadBlocks {
  readonly blocks: readonly MinutesBlock[]
  readonly numbersWritten: readonly string[]
}

/** The header of minutes is short; further down a paragraph with 召开 is no opening. In lines. */
const HEADER_REACH = 40

/** Text → blocks in their order: 版头, opening, topics and statements, rolls, 版记; nothing derived yet. */
export function readBlocks(text: string, wording: Wording): ReadBlocks {
  const raw = joinWrappedLines(splitCleanLines(text))
  const lines = raw.map(tidyBlanks)
  const style = findTopicStyle(lines)
  const { headerEnd, bodyStart } = findOpeningPlace(lines, style, wording)
  const tail = findTail(raw, lines, bodyStart, style, wording)
  const header = readHeader(lines.slice(0, headerEnd))
  const openingText = bodyStart > headerEnd ? (lines[headerEnd] ?? '') : ''
  const body = readBody(lines.slice(bodyStart, tail.rolls), style, wording)
  const colophon = tail.colophon < lines.length ? readColophon(lines.slice(tail.colophon)) : null
  const rollsEnd = colophon === null ? lines.length : tail.colophon
  const findYear = (date: FoundDate) => guessYear(date, header, lines, tail.rolls)
  const meeting = openingText === '' ? createMeeting() : readOpeningFacts(openingText, findYear)
  const blocks = [
    header.masthead,
    ...header.unplaced.map(createParagraph),
    createOpening(meeting, null, openingText),
    ...body.blocks,
    ...readRolls(raw.slice(tail.rolls, rollsEnd)),
    ...(colophon === null ? [] : [colophon]),
  ]
  return { blocks, numbersWritten: body.numbersWritten }
}

/** Where the header ends and the body starts; one line apart when there is an opening paragraph between them. */
function findOpeningPlace(
  lines: readonly string[],
  style: NumberStyle | null,
  wording: Wording,
): { headerEnd: number; bodyStart: number } {
  const reach = Math.min(lines.length, HEADER_REACH)
  for (let index = 0; index < reach; index += 1) {
    const line = lines[index] ?? ''
    const begins = splitOpener(line, wording).opener !== null
    if (!begins && isOpeningParagraph(line)) return { headerEnd: index, bodyStart: index + 1 }
    const number = readLeadingNumber(line)
    const isTopic = style === null ? isUnnumberedHeading(line) : number?.style === style
    if (begins || isTopic) return { headerEnd: index, bodyStart: index }
  }
  const headerEnd = lines.slice(0, reach).findIndex((line) => line.length > 60)
  const end = headerEnd < 0 ? reach : headerEnd
  return { headerEnd: end, bodyStart: end }
}

/** Where rolls and 版记 begin: after the last topic or opened statement. */
function findTail(
  raw: readonly string[],
  lines: readonly string[],
  bodyStart: number,
  style: NumberStyle | null,
  wording: Wording,
): { rolls: number; colophon: number } {
  let last = bodyStart - 1
  for (let index = bodyStart; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const number = readLeadingNumber(line)
    const isTopic = number !== null && number.style === style && style !== 'round' && style !== 'dot'
    if (isTopic || splitOpener(line, wording).opener !== null) last = index
  }
  const find = (start: number, test: (index: number) => boolean) => {
    for (let index = start; index < lines.length; index += 1) if (test(index)) return index
    return lines.length
  }
  const colophon = find(last + 1, (index) => beginsColophon(lines[index] ?? ''))
  const rolls = find(last + 1, (index) => readRollLabel(raw[index] ?? '') !== null)
  return { rolls: Math.min(rolls, colophon), colophon }
}

/** The year of a meeting date that is written without one: that of the nearest full date of header or tail. */
function guessYear(date: FoundDate, header: Header, lines: readonly string[], tail: number): number | null {
  const issued = header.masthead.issueDate
  const others = [
    ...header.unplaced,
    ...(issued === null ? [] : [issued.replace(/^(\d+)-(\d+)-(\d+)$/u, '$1年$2月$3日')]),
    ...lines.slice(tail),
  ]
  for (const line of others) {
    const full = findDate(line.slice(0, 200))
    if (full === null || full.year === null) continue
    const isBefore = date.month < full.month || (date.month === full.month && date.day <= full.day)
    return isBefore ? full.year : full.year - 1
  }
  return null
}
