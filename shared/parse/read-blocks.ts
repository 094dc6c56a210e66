import type { MinutesBlock, Opening } from '../minutes/blocks.ts'
import { createMeeting, createOpening, createParagraph } from '../minutes/factories.ts'
import type { Wording } from '../minutes/wording.ts'
import { type FoundDate, findDate } from '../text/dates.ts'
import { formatDate } from '../text/numerals.ts'
import { readBody } from './body/body.ts'
import { readColophon } from './body/colophon.ts'
import { findSections } from './body/sections.ts'
import { readHeadRolls } from './header/head-rolls.ts'
import { readHeader } from './header/header.ts'
import { readMeetingLines } from './header/meeting-lines.ts'
import { readOpeningFacts } from './header/opening-facts.ts'
import { readLines } from './lines/read-lines.ts'
import type { SourceLine } from './lines/source-line.ts'
import { readRolls } from './rolls/rolls.ts'

/** The blocks of a text before derivations are adopted, and its topic numbers as written there. */
export interface ReadBlocks {
  readonly blocks: readonly MinutesBlock[]
  readonly numbersWritten: readonly string[]
}

/** Lines → blocks in their order: 版头, opening, topics and statements, rolls, 版记; nothing derived yet. */
export function readBlocks(lines: readonly SourceLine[], wording: Wording): ReadBlocks {
  const paragraphs = readLines(lines)
  const raw = paragraphs.map((line) => line.raw)
  const tidy = paragraphs.map((line) => line.tidy)
  const sections = findSections({ raw, tidy }, wording)
  const { headerEnd, bodyStart, firstTopic, rolls, colophon: colophonStart } = sections
  const headRolls = readHeadRolls(raw, 0, headerEnd)
  const bodyRolls = readHeadRolls(raw, bodyStart, firstTopic < tidy.length ? firstTopic : bodyStart)
  const header = readHeader(tidy.slice(0, headerEnd).filter((_, index) => !headRolls.taken.has(index)))
  const bodyLines = tidy.slice(bodyStart, rolls).filter((_, index) => !bodyRolls.taken.has(bodyStart + index))
  const body = readBody(bodyLines, sections.style, wording)
  const colophon = colophonStart < tidy.length ? readColophon(tidy.slice(colophonStart)) : null
  const { issueDate } = header.masthead
  const dated = [...header.unplaced, issueDate === null ? '' : formatDate(issueDate), ...tidy.slice(rolls)]
  const { before, opening } = readOpening(
    sections.opening === null ? null : (tidy[sections.opening] ?? ''),
    header.unplaced,
    (date) => guessYear(date, dated),
  )
  const blocks = [
    header.masthead,
    ...before.map(createParagraph),
    opening,
    ...body.blocks,
    ...headRolls.rolls,
    ...bodyRolls.rolls,
    ...readRolls(raw.slice(rolls, colophon === null ? raw.length : colophonStart)),
    ...(colophon === null ? [] : [colophon]),
  ]
  return { blocks, numbersWritten: body.numbersWritten }
}

/** The opening from its paragraph, else from lines 时间：… 地点：… among the unplaced ones of the header. */
function readOpening(
  text: string | null,
  unplaced: readonly string[],
  findYear: (date: FoundDate) => number | null,
): { before: readonly string[]; opening: Opening } {
  if (text !== null) {
    return { before: unplaced, opening: createOpening(readOpeningFacts(text, findYear), null, text) }
  }
  const lines = readMeetingLines(unplaced)
  if (lines === null) return { before: unplaced, opening: createOpening(createMeeting(), null) }
  return {
    before: unplaced.slice(0, lines.start),
    opening: createOpening(lines.meeting, null, unplaced.slice(lines.start).join('\n')),
  }
}

/** The year of a meeting date that is written without one: that of the nearest full date of header or tail. */
function guessYear(date: FoundDate, dated: readonly string[]): number | null {
  for (const line of dated) {
    const full = findDate(line.slice(0, 200))
    if (full === null || full.year === null) continue
    const isBefore = date.month < full.month || (date.month === full.month && date.day <= full.day)
    return isBefore ? full.year : full.year - 1
  }
  return null
}
