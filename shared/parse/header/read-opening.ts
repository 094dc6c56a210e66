import type { Masthead, Meeting, Opening } from '../../minutes/blocks.ts'
import { createMeeting, createOpening } from '../../minutes/factories.ts'
import { type FoundDate, findDate, toIso } from '../../text/dates.ts'
import { formatDate } from '../../text/numerals.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'
import { isAside } from '../lines/aside.ts'
import { readLineNumber } from '../lines/line-number.ts'
import { findChair } from './find-chair.ts'
import { isFactLabel, readMeetingLines } from './meeting-lines.ts'
import { findOrdinal, readMeetingName } from './meeting-name.ts'
import { readOpeningFacts } from './opening-facts.ts'
import type { HeaderLine } from './split-header-line.ts'

/** The opening, and the lines of the header that stand before it as plain paragraphs. */
export interface ReadOpening {
  readonly before: readonly string[]
  readonly opening: Opening
}

/**
 * The opening with the facts of the meeting. Its text is the paragraph that tells them, else the lines 时间：… 地点：… of the header. What
 * the paragraph does not say is taken from such lines, from a headline, from the title. `dated`: lines whose full date may complete a
 * date without a year. `body`: the first lines below, which a company numbers: 1、召开时间：….
 */
export function readOpening(
  text: string | null,
  unplaced: readonly HeaderLine[],
  masthead: Masthead,
  dated: readonly string[],
  body: readonly string[] = [],
): ReadOpening {
  const named = [masthead.kind, masthead.number, NAMED_WITH_YEAR.exec((text ?? '').slice(0, 200))?.[0]].map(
    (words) => words ?? '',
  )
  const aside = unplaced.filter(({ tidy }) => isAside(tidy)).map(({ tidy }) => tidy)
  const said = unplaced.filter(({ tidy }) => !isAside(tidy)).map(({ tidy }) => tidy)
  const findYear = yearFinder([...said, issueDateOf(masthead), ...dated, ...aside], named)
  const own = unplaced.filter(({ tidy }) => !isAside(tidy))
  const lines = readMeetingLines(
    unplaced.map(({ raw }) => raw),
    findYear,
  )
  const told = text === null ? createMeeting() : readOpeningFacts(text, findYear)
  told.date ??= dayBefore(text ?? '', [...said, issueDateOf(masthead), ...dated, ...aside])
  const titles = [
    masthead.kind,
    masthead.organ,
    masthead.title,
    masthead.number,
    ...own.map(({ tidy }) => tidy),
  ]
  const meeting = fillFacts(told, [
    lines?.meeting ?? {},
    readHeadlines(own, findYear),
    readTitles(titles),
    told.date === null && lines === null ? readNumberedFacts(body, findYear) : {},
  ])
  const tidy = unplaced.map((line) => line.tidy)
  if (text !== null || lines === null)
    return { before: tidy, opening: createOpening(meeting, null, text ?? '') }
  const ownLines = unplaced.slice(lines.start).map(keepGap).join('\n')
  return { before: tidy.slice(0, lines.start), opening: createOpening(meeting, null, ownLines) }
}

/** 召开2025年第3次, 召开了学院2025年秋季学期…会议; 听取2024年预算执行情况 tells of another year. */
const NAMED_WITH_YEAR =
  /(?:召开|举行|主持)[^，。；]{0,20}?(?:19|20)\d\d年|(?:19|20)\d\d年(?:度)?第[^，。；]{1,6}次/u

/** 会议时间　2025年8月12日 without a colon: the blank behind the label is what parts it from its value. */
function keepGap({ raw, tidy }: HeaderLine): string {
  if (/^\p{Script=Han}{2,10}[：:]/u.test(tidy)) return tidy
  // 地　点　项目部: the label may be spread itself.
  for (let end = 2; end <= LONGEST_LABEL; end += 1) {
    const label = tidy.slice(0, end)
    if (!/^\p{Script=Han}+$/u.test(label) || !isFactLabel(label)) continue
    if (new RegExp(`^${[...label].join('\\s*')}\\s+[^\\s：:]`, 'u').test(raw.trim()))
      return `${label}　${tidy.slice(end)}`
  }
  return tidy
}

const LONGEST_LABEL = 6

/** The first source that knows a fact says it. */
function fillFacts(told: Meeting, others: readonly Partial<Meeting>[]): Meeting {
  const filled: Meeting = { ...told }
  for (const other of others) {
    if (filled.chairName === null && other.chairName) {
      filled.chairName = other.chairName
      filled.chairPost = other.chairPost ?? null
    }
    for (const fact of ['date', 'period', 'place', 'ordinal'] as const) filled[fact] ??= other[fact] ?? null
    if (filled.name === null && other.name) {
      filled.name = other.name
      filled.body ??= other.body ?? null
    }
  }
  return filled
}

/** 区政府召开第86次常务会议 林远舟主持, （2025年3月5日）: short lines of the header that say what an opening would. */
function readHeadlines(
  lines: readonly HeaderLine[],
  findYear: (date: FoundDate) => number | null,
): Partial<Meeting> {
  const facts: Partial<Meeting> = {}
  for (const { tidy } of lines) {
    const copy = toReadingCopy(tidy)
    if (tidy.length > 80) continue
    if (/召开|举行|主持/u.test(copy)) {
      const { chairName, chairPost } = findChair(copy)
      const { ordinal } = readMeetingName(copy)
      if (chairName !== null) Object.assign(facts, { chairName, chairPost })
      if (ordinal !== null) facts.ordinal = ordinal
    }
    const date = /^[（(].*[）)]$/u.test(tidy) ? findDate(copy) : null
    const year = date === null ? null : (date.year ?? findYear(date))
    if (date !== null && year !== null) facts.date = toIso(date, year)
  }
  return facts
}

/** 1、召开时间：2025年9月15日 2、会议主持人：… among the first lines of the body; nothing where they are no such list. */
function readNumberedFacts(
  body: readonly string[],
  findYear: (date: FoundDate) => number | null,
): Partial<Meeting> {
  const items = body.flatMap((line) => readLineNumber(line)?.rest ?? [])
  return readMeetingLines(items, findYear)?.meeting ?? {}
}

function readTitles(titles: readonly (string | null)[]): Partial<Meeting> {
  for (const title of titles) {
    const ordinal = title === null ? null : findOrdinal(toReadingCopy(title))
    if (ordinal !== null) return { ordinal }
  }
  return {}
}

function issueDateOf({ issueDate }: Masthead): string {
  return issueDate === null ? '' : formatDate(issueDate)
}

/** 25日，市长…主持召开: a day without its month, as news have it, in the month of the nearest full date that is not before it. */
function dayBefore(text: string, dated: readonly string[]): string | null {
  const day = Number(
    /^(?:本月)?(\d{1,2})日(?=[上下中]午|晚|，|,)/u.exec(toReadingCopy(text.slice(0, 12)))?.[1] ?? 0,
  )
  if (day < 1 || day > 31) return null
  for (const line of dated) {
    const full = findDate(line.slice(0, 200))
    if (full === null || full.year === null) continue
    if (day <= full.day) return toIso({ ...full, day }, full.year)
    const isJanuary = full.month === 1
    return toIso(
      { ...full, month: isJanuary ? 12 : full.month - 1, day },
      isJanuary ? full.year - 1 : full.year,
    )
  }
  return null
}

/**
 * The year of a meeting date that is written without one: that of the nearest full date of header or tail, else the one that the number or
 * the meeting's name has (〔2025〕3号, 2025年第3次).
 */
function yearFinder(dated: readonly string[], named: readonly string[]): (date: FoundDate) => number | null {
  return (date) => {
    for (const line of dated) {
      const full = findDate(line.slice(0, 200))
      if (full === null || full.year === null) continue
      const isBefore = date.month < full.month || (date.month === full.month && date.day <= full.day)
      return isBefore ? full.year : full.year - 1
    }
    for (const words of named) {
      const year = /(?<!\d)((?:19|20)\d\d)(?:年|[〕］\]）)】])/u.exec(toReadingCopy(words))?.[1]
      if (year !== undefined) return Number(year)
    }
    return null
  }
}
