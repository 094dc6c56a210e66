import type { Wording } from '../../minutes/wording.ts'
import { isRollsInBrackets } from '../../people/prose-attendance.ts'
import { readRollLabel } from '../../people/roll-label.ts'
import { findDate } from '../../text/dates.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'
import { topicLabelOf } from '../../text/topic-label.ts'
import { findInnerOpeners } from '../../wording/inner-openers.ts'
import { splitOpener } from '../../wording/opener.ts'
import { countsOn, findNumberedFacts } from '../header/numbered-facts.ts'
import { isOpeningParagraph } from '../header/opening-facts.ts'
import { type LineStyle, readLineNumber } from '../lines/line-number.ts'
import { readAnyLabel } from '../rolls/any-label.ts'
import { findAgenda } from './agenda.ts'
import { beginsColophon } from './colophon.ts'
import { headsStatement, isUnnumberedHeading, labelBeforeStatement } from './headings.ts'
import { findTopicStyle } from './topic-style.ts'

/** A text's lines as written (`raw`, for rolls) and without stray blanks. */
export interface SourceLines {
  readonly raw: readonly string[]
  readonly tidy: readonly string[]
}

/** Where the parts of a text begin, as positions of lines. */
export interface Sections {
  readonly style: LineStyle | null
  /** How many facts of the meeting are numbered before the topics, which count on from there. */
  readonly numberedBefore: number
  /** Lines that announce what will be dealt with, and numbered facts: no text of the body, wherever they stand. */
  readonly agenda: ReadonlySet<number>
  /** The opening paragraph; null: there is none, the body follows the header. */
  readonly opening: number | null
  readonly headerEnd: number
  readonly bodyStart: number
  /** The first line of a topic or with an opener. */
  readonly firstTopic: number
  /** Up to here people may be listed before what was said: below 议题：… too. */
  readonly peopleEnd: number
  readonly rolls: number
  readonly colophon: number
}

/** Numbers that also part the lines of a roll. */
const MAY_NUMBER_ROLLS: ReadonlySet<LineStyle> = new Set(['round', 'dot', 'circled'])
/** …现纪要如下： */
export const LEADS_TO_BODY = /(?:纪要|通报|记录)如下[：:。]?$/u
/** The header of minutes is short; further down a paragraph with 召开 is no opening. In lines. */
const HEADER_REACH = 40

/** Finds header, opening paragraph, body, rolls and 版记; O(n). */
export function findSections(lines: SourceLines, wording: Wording): Sections {
  const facts = findNumberedFacts(lines.tidy)
  const agenda = new Set([...findAgenda(lines.tidy), ...facts.lines])
  const style = findTopicStyle(lines.tidy, agenda, facts)
  const numberedBefore = countsOn(style, facts) ? facts.count : 0
  const begins = (index: number) => {
    const line = lines.tidy[index] ?? ''
    if (agenda.has(index)) return false
    if (beginsTopic(line, style, wording)) return true
    return style === null && index > 0 && headsStatement(line, lines.tidy[index + 1])
  }
  /** The first topic numbered （一） or 1. begins the body; further down such numbers may be those of a roll. */
  const isFirst = (index: number) => {
    if (begins(index)) return true
    if (style === null || !MAY_NUMBER_ROLLS.has(style) || agenda.has(index)) return false
    const number = readLineNumber(lines.tidy[index] ?? '')
    return number?.style === style && number.value === numberedBefore + 1
  }
  const { headerEnd, opening } = findOpening(lines, isFirst, agenda)
  const bodyStart = opening === null ? headerEnd : findOpeningEnd(lines, opening, begins, wording)
  const { length } = lines.tidy
  // 白露汇报了有关情况。会议要求，…: an opener inside a paragraph will do.
  const isBody = (index: number) =>
    isFirst(index) || findInnerOpeners(lines.tidy[index] ?? '', wording).length > 1
  const firstTopic = findIndexFrom(bodyStart, length, isBody)
  let last = bodyStart - 1
  // 此次会议还听取了… after the rolls is a note under them.
  const belongs = (index: number) =>
    (begins(index) && !/^[此本]次/u.test(lines.tidy[index] ?? '')) || leadsToPoints(lines.tidy, index)
  for (let index = bodyStart; index < length; index += 1) if (belongs(index)) last = index
  const colophon = findIndexFrom(last + 1, length, (index) => beginsColophon(lines.tidy[index] ?? ''))
  const rolls = findIndexFrom(last + 1, colophon, (index) => readAnyLabel(lines.raw[index] ?? '') !== null)
  const isHeadOverPeople =
    topicLabelOf(lines.tidy[firstTopic] ?? '') !== '' &&
    readRollLabel(lines.raw[firstTopic + 1] ?? '') !== null
  const peopleEnd = isHeadOverPeople
    ? findIndexFrom(firstTopic + 1, length, (index) => isBody(index) || leadsToPoints(lines.tidy, index))
    : firstTopic
  return {
    style,
    numberedBefore,
    agenda,
    opening,
    headerEnd,
    bodyStart,
    firstTopic,
    peopleEnd,
    rolls,
    colophon,
  }
}

/** 会议就上述问题达成如下一致意见： with 1. right below it. */
function leadsToPoints(lines: readonly string[], index: number): boolean {
  const isLead = /(?:如下|以下)[^，。；：:]{0,10}[：:]$/u.test(lines[index] ?? '')
  return isLead && readLineNumber(lines[index + 1] ?? '')?.value === 1
}

/** A line that belongs to the body for certain. （一） and 1. may also number the lines of a roll. */
function beginsTopic(line: string, style: LineStyle | null, wording: Wording): boolean {
  if (splitOpener(line, wording).opener !== null) return true
  if (style === null) return isUnnumberedHeading(line) || labelBeforeStatement(line) !== ''
  if (MAY_NUMBER_ROLLS.has(style) || readLineNumber(line)?.style !== style) return false
  // 三、参加人员：… is a roll that is numbered among the facts.
  return readRollLabel(line) === null
}

function findOpening(
  { raw, tidy: lines }: SourceLines,
  begins: (index: number) => boolean,
  agenda: ReadonlySet<number>,
): { headerEnd: number; opening: number | null } {
  const reach = Math.min(lines.length, HEADER_REACH)
  for (let index = 0; index < reach; index += 1) {
    const line = lines[index] ?? ''
    // 会议听取了…。现将会议精神纪要如下： leads to the body, whatever it begins with.
    const isLead = LEADS_TO_BODY.test(line)
    if (!isLead && begins(index) && !isTitle(lines, index)) return { headerEnd: index, opening: null }
    if (isHeadline(lines, index)) continue
    if (isLead || (!isTableRow(raw[index] ?? '') && isOpeningParagraph(line)))
      return { headerEnd: index, opening: index }
  }
  const isBody = (line: string, index: number) =>
    line.length > 60 || TABLE_SIGN.test(line) || (!agenda.has(index) && readLineNumber(line) !== null)
  const long = lines.slice(0, reach).findIndex(isBody)
  return { headerEnd: long < 0 ? reach : long, opening: null }
}

/** 研究城中村改造有关问题 above an opening with its date: the title, not the first matter. */
function isTitle(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (!isUnnumberedHeading(line) || topicLabelOf(line) !== '' || readLineNumber(line) !== null) return false
  return openingBelow(lines, index) !== null
}

/** Lines between a headline and its text: 林远舟主持并讲话, 发布日期：…. */
const HEADLINES = 4

/** The opening with its date below a line of a headline; null where text stands between them. */
function openingBelow(lines: readonly string[], index: number): string | null {
  for (const line of lines.slice(index + 1, index + 1 + HEADLINES)) {
    if (isOpeningParagraph(line) && findDate(toReadingCopy(line.slice(0, 24))) !== null) return line
    if (/[。；]$/u.test(line) || readLineNumber(line) !== null) return null
  }
  return null
}

/** 2026年1月19日下午，区长林远舟主持召开区政府常务会议 over the paragraph that begins so: a headline. */
function isHeadline(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  return !/[。：；，]$/u.test(toReadingCopy(line)) && (openingBelow(lines, index)?.startsWith(line) ?? false)
}

/** What stands for a whole table among the lines: see readWithTables. */
const TABLE_SIGN = /^(\p{Co})\1?\d+\1$/u

/** 1\t春季运动会\t4月20日举行: a row of a table tells of its matter, however much it looks like an opening. */
function isTableRow(raw: string): boolean {
  return /\t.*\t/u.test(raw)
}

/** Who chaired and who was there, told in a sentence under the opening. */
const GOES_ON =
  /^会议由[^。]{2,60}主持。?$|(?:出席|列席|参加|旁听)(?:了)?(?:本次|此次)?(?:会议|大会|全会|学习|会商|座谈|调研|研讨)|(?<=^|。)(?=[^。]*。$)[^。]*?(?:应邀|列席|出席|请假|缺席)/u

/** Where the opening ends: paragraphs that go on with who was there, and 现将会议议定事项纪要如下：, belong to it. */
function findOpeningEnd(
  { raw, tidy }: SourceLines,
  opening: number,
  begins: (index: number) => boolean,
  wording: Wording,
): number {
  let end = opening + 1
  for (; end < tidy.length; end += 1) {
    const line = tidy[end] ?? ''
    // …列席会议。会议听取了…: the paragraph is of the body, whoever it names first.
    if (findInnerOpeners(line, wording).length > 1) break
    if (LEADS_TO_BODY.test(line) || isRollsInBrackets(line)) continue
    const goesOn = GOES_ON.test(line) && /。$/u.test(line) && readAnyLabel(raw[end] ?? '') === null
    if (begins(end) || !goesOn) break
  }
  return end
}

function findIndexFrom(start: number, end: number, test: (index: number) => boolean): number {
  for (let index = start; index < end; index += 1) if (test(index)) return index
  return end
}
