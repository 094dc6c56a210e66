import type { MinutesBlock } from '../../minutes/blocks.ts'
import type { Wording } from '../../minutes/wording.ts'
import {
  itemLevelOf,
  type LeadingNumber,
  type NumberStyle,
  readLeadingNumber,
} from '../../text/leading-number.ts'
import { splitOpener } from '../../wording/opener.ts'
import { createBodyBuilder } from './body-builder.ts'
import { isHeading, isUnnumberedHeading } from './headings.ts'

/** The blocks read from the body's lines, and the topic numbers as the source wrote them. */
export interface Body {
  readonly blocks: readonly MinutesBlock[]
  readonly numbersWritten: readonly string[]
}

/** Builds the blocks between the opening paragraph and the rolls, line by line. `style`: how topics are numbered, null for not at all. */
export function readBody(lines: readonly string[], style: NumberStyle | null, wording: Wording): Body {
  const builder = createBodyBuilder(wording)
  const numbersWritten: string[] = []
  for (const [index, line] of lines.entries()) {
    const number = readLeadingNumber(line)
    if (number !== null && number.style === style && isNextTopic(number, numbersWritten.length + 1)) {
      numbersWritten.push(number.written)
      builder.addNumberedTopic(number)
      continue
    }
    if (number !== null && isListWhole(lines, index, number)) {
      const level = itemLevelOf(number)
      if (level !== null && builder.addItem(number.rest, level, number.value)) continue
    }
    const { opener } = splitOpener(line, wording)
    const isBeforeTopics = numbersWritten.length === 0
    if (style === null && isUnnumberedHeading(line)) {
      builder.addTopic(line, 'none')
    } else if (opener === null && !builder.isInside()) {
      builder.addParagraph(line)
    } else if (isBeforeTopics && style !== null && isLeadIn(line, opener, lines[index + 1], style)) {
      builder.addParagraph(line)
    } else {
      if (isBeforeTopics && opener !== null && opensMatter(opener)) builder.addTopic('', 'none')
      builder.addStatements(line, false)
    }
  }
  return { blocks: builder.blocks, numbersWritten }
}

/** Topics count on; one number left out or given twice is a slip, as long as the line reads like a topic. */
function isNextTopic(number: LeadingNumber, expected: number): boolean {
  if (number.value === expected) return true
  const isSlip = number.value === expected + 1 || (number.value === expected - 1 && expected > 2)
  return isSlip && expected > 1 && isHeading(number.rest) && !/[。；]$/u.test(number.rest)
}

/** Where topics carry no number, 会议听取…, 会议审议了… open a matter of their own; not 会议还研究了, 会议研究决定. */
function opensMatter(opener: string): boolean {
  if (/^(?:[本此这]次)?会议[还也]/u.test(opener)) return false
  if (/(?:决定|认为|确定|议定|商定|明确|强调|要求|指出|提出|建议|希望)了?$/u.test(opener)) return false
  return /听取|审议|审定|传达|学习|研究|讨论|通报/u.test(opener)
}

/**
 * A sentence of passage right before the first topic, no statement: 会议议定以下事项： and 会议研究区两会相关事宜。 that heads the topics.
 */
function isLeadIn(
  line: string,
  opener: string | null,
  next: string | undefined,
  style: NumberStyle,
): boolean {
  const number = next === undefined ? null : readLeadingNumber(next)
  if (number?.style !== style || line.length > 40) return false
  if (/(?:如下|以下).{0,8}[：:。]?$/u.test(line) && line.length <= 30) return true
  if (opener === null || number.value !== 1 || !opensMatter(opener) || !isHeading(number.rest)) return false
  return style === 'round' || /(?:研究|讨论|审议)了?[^。，]*(?:事宜|事项|工作|问题|议题)[。：:]$/u.test(line)
}

/**
 * Whether a list of lines 1. 2. 3. … can be told by computed numbers: no line of it is written otherwise (10 甘沟乡 among 9. and 11.).
 * Only asked at its first line; a list that is not whole stays text throughout.
 */
function isListWhole(lines: readonly string[], index: number, number: LeadingNumber): boolean {
  if (number.style !== 'dot' || number.value !== 1) return true
  for (let at = index + 1, value = 2; at < lines.length; at += 1, value += 1) {
    const line = lines[at] ?? ''
    const next = readLeadingNumber(line)
    if (next?.style === 'dot' && next.value === value && itemLevelOf(next) === 2) continue
    return !line.startsWith(String(value)) || next?.style === 'arabic'
  }
  return true
}
