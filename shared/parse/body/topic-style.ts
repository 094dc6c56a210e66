import { toReadingCopy } from '../../text/reading-copy.ts'
import { topicLabelOf } from '../../text/topic-label.ts'
import { splitOpener } from '../../wording/opener.ts'
import { countsOn, type NumberedFacts } from '../header/numbered-facts.ts'
import { isOpeningParagraph } from '../header/opening-facts.ts'
import { type LineStyle, readLineNumber } from '../lines/line-number.ts'
import {
  isDocument,
  isHeading,
  isLabelledHeading,
  looksLikeTopic,
  splitRunInHeading,
  withoutEnd,
} from './headings.ts'
import { areHeadsAmongPoints } from './heads-among-points.ts'
import { isNote } from './signature.ts'

/** A short first sentence, then what was said of it. */
const HEADED = /^[^，。；：]{2,25}。\S/u

/** 关于外墙渗漏问题：由市住建局…。 */
const ABOUT = /^关于[^，。；：]{2,30}[：。]\S/u

/** 加快签约。…: a heading of a few characters. */
const SHORTLY_HEADED = /^[^，。；：]{2,12}。\S/u

/** 用地问题。…, 关于资金保障。…, 资金方面：…: the name of a matter and its text on one line. */
const NAMED_MATTER =
  /^(?:关于[^，。；：]{2,40}|[^，。；：]{2,16}(?:问题|事项|事宜|工作|方面|情况|建设|保障|安排))[。：:]./u

interface Numbered {
  readonly index: number
  readonly style: LineStyle
  readonly value: number
  readonly rest: string
}

/**
 * How the topics of a text are numbered: the style of the first line that counts one, unless what it numbers are the points of a statement
 * (会议要求：一、… 二、…). `before`: what is numbered before the topics, which go on counting; null when no topic is numbered. O(n).
 */
export function findTopicStyle(
  written: readonly string[],
  agenda: ReadonlySet<number> = new Set(),
  before: Omit<NumberedFacts, 'lines'> = { style: null, count: 0, matters: null },
): LineStyle | null {
  const lines = written.map(toReadingCopy)
  const seen: Numbered[] = []
  for (const [index, line] of lines.entries()) {
    const number = agenda.has(index) || isNote(line) ? null : readLineNumber(line)
    if (number === null || (before.matters !== null && number.style === before.style)) continue
    const counted = countsOn(number.style, before) ? before.count : 0
    seen.push({ index, style: number.style, value: number.value - counted, rest: number.rest })
  }
  // 议题一：… 议题二：…: whatever is numbered below them are points.
  const labelled = lines.flatMap((line, index) =>
    !agenda.has(index) && /议题|事项|议程/u.test(topicLabelOf(line)) && isLabelledHeading(line)
      ? [index]
      : [],
  )
  if (labelled.length > 1 && (seen[0]?.index ?? Infinity) > (labelled[0] ?? 0)) return null
  const ofStyle = (style: LineStyle) => seen.filter((number) => number.style === style)
  const tried = new Set<LineStyle>()
  for (const { style, value } of seen) {
    if (value !== 1 || tried.has(style)) continue
    tried.add(style)
    const numbers = ofStyle(style)
    const canNumber =
      style === 'chinese' ||
      style === 'arabic' ||
      style === 'nth' ||
      (style === 'bare' && numbers.some((number) => number.value === 2))
    if (canNumber && !arePoints(numbers, lines)) return style
  }
  for (const style of ['round', 'dot', 'circled', 'paren', 'decimal'] as const) {
    const numbers = ofStyle(style)
    if (numbers.length > 1 && numbers.every(({ rest }) => isTopicLine(rest, style))) return style
    if (areHeadsAmongPoints(numbers)) return style
    if (style === 'circled' || style === 'decimal') continue
    if (haveRunInHeadings(numbers, lines) || areHeadingSentences(numbers)) return style
  }
  return null
}

/** Whether numbers count from one without a gap; one number counts nothing. */
function countOn(numbers: readonly Numbered[]): boolean {
  return numbers.length > 1 && numbers.every(({ value }, at) => value === at + 1)
}

/** （一）传达学习…精神，研究贯彻措施。 on its line, each with text of its own below it: headings with a full stop. */
function areHeadingSentences(numbers: readonly Numbered[]): boolean {
  return (
    countOn(numbers) &&
    numbers.every(({ rest }) => looksLikeTopic(rest) && /。$/u.test(rest)) &&
    numbers.slice(1).every(({ index }, at) => index > (numbers[at]?.index ?? 0) + 1)
  )
}

/** 1.用地问题。二期用地126亩，… 2.用电问题。… right below the opening: matters with their names before the text. */
function haveRunInHeadings(numbers: readonly Numbered[], lines: readonly string[]): boolean {
  const [first] = numbers
  if (first === undefined || !countOn(numbers)) return false
  const before = lines[first.index - 1] ?? ''
  const isLed = /(?:如下|以下).{0,10}[：:。]$|^(?:会议)?(?:主要)?(?:内容|议定事项|决定事项)[：:]?$/u.test(
    before,
  )
  // 内容： 1.关于外墙渗漏问题：由…。 2.关于电梯验收：…。
  if (isLed && !ASKS.test(before) && numbers.every(({ rest }) => ABOUT.test(rest))) return true
  if (!isLed && !isOpeningParagraph(before)) return false
  const ofSubject = numbers.filter(({ rest }) => beginsWithSubject(rest))
  const areHeaded = numbers.every(({ rest }) => splitRunInHeading(rest) !== null)
  if (areHeaded && ofSubject.length >= numbers.length * 0.6) return true
  if (!isLed) return false
  // 研究决定以下事项： 1.传达学习…。 2.审议通过…。 and 议定事项如下： 1.加快签约。市住建局要…, not 会议要求如下： 1.加强领导。….
  const isFirstSaid = splitOpener(lines[first.index - 2] ?? '').opener === null
  if (ASKS.test(before.slice(-30)) || !isFirstSaid) return false
  if (numbers.every(({ rest }) => looksLikeTopic(rest) || beginsWithSubject(rest))) return true
  if (areHeaded && numbers.every(({ rest }) => SHORTLY_HEADED.test(rest))) return true
  const headed = numbers.filter(({ rest }) => NAMED_MATTER.test(rest))
  // 进度方面：… is a point of a list more often than a heading.
  const ended = headed.filter(({ rest }) => /^[^：。]*。/u.test(rest))
  return headed.length >= numbers.length * 0.75 && ended.length >= numbers.length / 2
}

/** 讨论通过村内道路硬化方案。全长1.2公里，…: what was dealt with, and its text behind it. */
function beginsWithSubject(rest: string): boolean {
  return looksLikeTopic(splitRunInHeading(rest)?.heading ?? '')
}

/** 会议要求如下：: what the meeting wants, no list of matters. */
const ASKS = /强调|要求|指出|希望|提出|认为/u

/** Whether numbered lines are the points of one statement and no topics. */
function arePoints(numbers: readonly Numbered[], lines: readonly string[]): boolean {
  const [first] = numbers
  if (first === undefined || first.style === 'bare') return false
  if (areClauses(numbers)) return true
  const before = lines[first.index - 1] ?? ''
  const isLead = splitOpener(before).opener !== null && /[：:]$/u.test(before)
  const sentences = numbers.filter(({ rest }) => isSentence(rest) && !hasOwnText(rest))
  const areSentences = sentences.length >= numbers.length * 0.8
  if (isLead && areSentences && !numbers.some(({ rest }) => looksLikeTopic(rest))) {
    // …。会议议定如下事项： 一、同意…。 二、同意…。: each decides a matter of its own.
    if (
      numbers.every(({ rest }) => DECIDES.test(rest) || isDocument(rest)) &&
      /(?:议定|决定|确定|审议)[^，。；]{0,8}[：:]$/u.test(before)
    )
      return false
    // 会议讨论了以下事项： right after the opening, then 一、林地流转。经表决，…: topics with their headings.
    const isFirstSaid = splitOpener(lines[first.index - 2] ?? '').opener === null
    return !(
      isFirstSaid &&
      !ASKS.test(before) &&
      numbers.every(({ rest }) => HEADED.test(rest) || NAMED_MATTER.test(rest))
    )
  }
  return first.style === 'arabic' && areBare(numbers, lines) && !haveRunInHeadings(numbers, lines)
}

/** 一、由市住建局负责，…； 二、由城投公司负责，…。 one below the other: one sentence, of which the numbers tell off the clauses. */
function areClauses(numbers: readonly Numbered[]): boolean {
  const [first] = numbers
  return (
    first !== undefined &&
    countOn(numbers) &&
    numbers.every(({ index, rest }, at) => {
      const ends = at === numbers.length - 1 ? /[。；;]$/u : /[；;]$/u
      return (
        index === first.index + at &&
        ends.test(rest) &&
        !looksLikeTopic(withoutEnd(rest)) &&
        !hasOwnText(rest)
      )
    })
  )
}

const DECIDES = /^(?:原则)?(?:上)?(?:同意|通过|审议通过|批准|不同意|暂缓)/u

/** A sentence, also with who does it by when behind it: …完成收储。（责任单位：市自然资源局） */
function isSentence(rest: string): boolean {
  return /[。；;]$/u.test(rest.replace(/(?:（[^（）]*）|\([^()]*\))[。；;]?$/u, '')) || /[。；;]$/u.test(rest)
}

/** 1、 2、 3、 one below the other, none with text of its own below it or with an opener: a list of points. */
function areBare(numbers: readonly Numbered[], lines: readonly string[]): boolean {
  return numbers.every(({ index, rest }, place) => {
    const isLast = place === numbers.length - 1
    const next = numbers[place + 1]
    const isFollowed = !isLast && next !== undefined && next.value > 1 && next.index !== index + 1
    const hasText = isLast && splitOpener(lines[index + 1] ?? '').opener !== null
    return !isFollowed && !hasText && !hasOwnText(rest) && !looksLikeTopic(rest)
  })
}

/** The line says what the meeting did with its matter: it is a topic of its own. */
function hasOwnText(rest: string): boolean {
  const isLead = /[：:]$/u.test(rest)
  return (splitOpener(rest).opener !== null && !isLead) || /[。；](?:本次|此次)?会议/u.test(rest)
}

function isTopicLine(rest: string, style: LineStyle): boolean {
  if (isHeading(rest)) return !/[。；]$/u.test(rest)
  return (
    style !== 'circled' && style !== 'decimal' && splitOpener(rest).opener !== null && !/[：:]$/u.test(rest)
  )
}
