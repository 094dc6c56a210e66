import type { MinutesBlock } from '../../minutes/blocks.ts'
import { createStatement, createTopic, ownText } from '../../minutes/factories.ts'
import type { ItemMark } from '../../text/marks.ts'
import { topicLabelOf } from '../../text/topic-label.ts'
import { findInnerOpeners } from '../../wording/inner-openers.ts'
import { type OpenersKnown, splitOpener } from '../../wording/opener.ts'
import { readLineMark } from '../lines/line-mark.ts'
import { type LineNumber, type LineStyle, readLineNumber } from '../lines/line-number.ts'
import { createBodyBuilder, staysInHeading } from './body-builder.ts'
import {
  headsStatement,
  isHeading,
  isUnnumberedHeading,
  labelBeforeStatement,
  splitRunInHeading,
} from './headings.ts'
import { findHeads } from './heads-among-points.ts'
import { splitRunInItems } from './run-in-items.ts'

/** The blocks read from the body's lines, and the numbers and marks at the beginning of lines as the source wrote them. */
export interface Body {
  readonly blocks: readonly MinutesBlock[]
  readonly numbersWritten: readonly string[]
}

/**
 * Builds the blocks between the opening paragraph and the rolls, line by line. `style`: how topics are numbered, null for not at all.
 * `numberedBefore`: what is numbered above, from where topics count on. `isOfMeeting`: the text says when it met, so that it is minutes.
 */
export function readBody(
  lines: readonly string[],
  style: LineStyle | null,
  wording: OpenersKnown,
  isOfMeeting: boolean,
  numberedBefore = 0,
): Body {
  const body = readLinesOfBody(lines, style, wording, numberedBefore)
  const isPlain = body.blocks.length > 0 && body.blocks.every(({ type }) => type === 'paragraph')
  if (isOfMeeting && style === null) {
    const blocks = withFirstMatter(body.blocks)
    if (blocks !== null) return { ...body, blocks }
  }
  if (!isOfMeeting || !isPlain || !lines.some(isText)) return body
  // Sentences without any set phrase are what the meeting said of its one matter.
  const builder = createBodyBuilder(wording)
  builder.addTopic('', 'none')
  for (const line of lines) builder.addStatements(line, false)
  return { blocks: builder.blocks, numbersWritten: body.numbersWritten }
}

/** A paragraph of text, not a remark. In characters. */
const LONG = 30

function isText(line: string): boolean {
  return line.length >= LONG && /。$/u.test(line)
}

/** 会上，听取了…汇报。 over 会议要求，…: what was dealt with, though no set phrase begins it; null where there is none. */
function withFirstMatter(blocks: readonly MinutesBlock[]): readonly MinutesBlock[] | null {
  const first = blocks.findIndex(({ type }) => type !== 'paragraph')
  if (blocks[first]?.type !== 'statement') return null
  const from = blocks.findIndex((block) => isText(ownText(block)))
  if (from < 0 || from >= first) return null
  return [
    ...blocks.slice(0, from),
    createTopic('', { numbering: 'none' }),
    ...blocks.slice(from, first).map((block) => createStatement(ownText(block))),
    ...blocks.slice(first),
  ]
}

function readLinesOfBody(
  lines: readonly string[],
  style: LineStyle | null,
  wording: OpenersKnown,
  numberedBefore: number,
): Body {
  const builder = createBodyBuilder(wording)
  const numbersWritten: string[] = []
  const nextItems = findNextItems(lines, style, wording)
  const isHead = findHeads(lines, style)
  const isOfList = lines.some((line) => /[；;]$/u.test(line) && readLineNumber(line)?.style === style)
  /** The number of the last topic; before the first, that of what is numbered above. */
  let last = numberedBefore
  for (const [index, line] of lines.entries()) {
    const number = readLineNumber(line)
    if (
      number !== null &&
      number.style === style &&
      isNextTopic(number, last, numberedBefore) &&
      isHead(number)
    ) {
      if (!staysInHeading(number.style)) numbersWritten.push(number.written)
      builder.addNumberedTopic(number, isOfList)
      last = number.value
      continue
    }
    const { opener } = splitOpener(line, wording)
    const isLabelled = style === null && headsByLabel(line, builder.blocks)
    const item = opener === null && !isLabelled ? readLineMark(line) : null
    if (item !== null && (builder.isInside() || style === null)) {
      // 一是…。二是…。 in one paragraph: the whole group stands in it.
      numbersWritten.push(item.written.trim())
      if (item.ordinal === 1 && splitRunInItems(line).lead === '') builder.addStatements(line, false)
      else builder.addItem(item)
    } else if (style === null && headsMatter(lines, index)) {
      builder.addTopic(line, 'none')
    } else if (style === null && labelBeforeStatement(line) !== '') {
      const label = labelBeforeStatement(line)
      builder.addTopic(label, 'none')
      builder.addStatements(line.slice(label.length), true)
    } else if (style === null && isRunInTopic(line)) {
      builder.addTopicWithText(line)
    } else if (style === null && !builder.isInside() && number?.value === 1) {
      // 一、由市住建局负责，…； right below the opening: the first point of the one matter.
      builder.addTopic('', 'none')
      builder.addStatements(line, false)
    } else if (opener === null && !builder.isInside() && findInnerOpeners(line, wording).length === 1) {
      builder.addParagraph(line)
    } else if (last === numberedBefore && leadsIn(line, opener, lines[index + 1], style)) {
      builder.addParagraph(line)
    } else if (opener === null && isItemText(builder.lastItem(), builder.blocks.at(-1), nextItems[index])) {
      builder.addItemText(line)
    } else {
      if (
        last === numberedBefore &&
        opener !== null &&
        (opensMatter(opener) || decidesAnother(opener, line, builder.blocks, wording)) &&
        !isUnderHeading(builder.blocks)
      )
        builder.addTopic('', 'none')
      builder.addStatements(line, false)
    }
  }
  return { blocks: builder.blocks, numbersWritten }
}

function headsMatter(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (isUnnumberedHeading(line) || headsStatement(line, lines[index + 1])) return true
  return endsList(line, lines[index - 1] ?? '')
}

/** 通报专项工作进展。 below 讨论确定人才引进的待遇问题；: the last of a list of what was dealt with. */
function endsList(line: string, above: string): boolean {
  return /[；;]$/u.test(above) && isUnnumberedHeading(above) && isUnnumberedHeading(line.replace(/。$/u, ''))
}

/** 第一、关于设备采购, 一是关于征地补偿。会议明确，…: labels of topics, though the points of a statement are told off so too. */
function headsByLabel(line: string, before: readonly MinutesBlock[]): boolean {
  const label = topicLabelOf(line)
  if (label === '' || !(isUnnumberedHeading(line) || isRunInTopic(line))) return false
  const [first] = before
  return (
    !label.endsWith('是') ||
    first === undefined ||
    (first.type === 'topic' && ownText(first).startsWith('一是'))
  )
}

/** 关于县道改造。原则同意…: the subject and what was decided in one paragraph without a number. */
function isRunInTopic(line: string): boolean {
  const rest = line.slice(topicLabelOf(line).length)
  const split = rest.startsWith('关于') ? splitRunInHeading(rest) : null
  return split !== null && split.heading.length <= 40
}

interface NextItem {
  readonly mark: ItemMark
  readonly ordinal: number
}

/** For every line the next item at or below it, up to the next topic or opener; O(n). */
function findNextItems(
  lines: readonly string[],
  style: LineStyle | null,
  wording: OpenersKnown,
): (NextItem | undefined)[] {
  const found: (NextItem | undefined)[] = []
  let next: NextItem | undefined
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? ''
    const isTopic = style !== null && readLineNumber(line)?.style === style
    if (isTopic || splitOpener(line, wording).opener !== null) next = undefined
    else next = readLineMark(line) ?? next
    found[index] = next
  }
  return found
}

/** Whether a line without mark and opener is text of the list around it: the list counts on below, or the item above is but a heading. */
function isItemText(
  last: NextItem | undefined,
  before: MinutesBlock | undefined,
  next: NextItem | undefined,
): boolean {
  if (last === undefined || before?.type !== 'item') return false
  if (next?.mark === last.mark && next.ordinal === last.ordinal + 1) return true
  const text = before.children.map((child) => child.text).join('')
  return before.mark === 'none' || (text.length <= 30 && !/[。；：！？.;:]$/u.test(text))
}

/**
 * Topics count on. A number that jumps, comes twice or begins again is one too where the line reads like a heading; sentences that begin so
 * are points of something.
 */
function isNextTopic(number: LineNumber, last: number, numberedBefore: number): boolean {
  if (number.value === last + 1) return true
  if (last === numberedBefore) return false
  return isHeading(number.rest) && !/[。；]$/u.test(number.rest)
}

/** Whether the last topic has a heading: what the meeting heard and discussed below it is the same matter. */
function isUnderHeading(blocks: readonly MinutesBlock[]): boolean {
  const topic = blocks.findLast((block) => block.type === 'topic')
  return topic !== undefined && ownText(topic) !== ''
}

/** Where topics carry no number, 会议听取…, 会议审议了… open a matter of their own; not 会议还研究了, 会议研究决定. */
function opensMatter(opener: string): boolean {
  if (/^(?:[本此这]次)?会议[还也]/u.test(opener)) return false
  if (/(?:决定|认为|确定|议定|商定|明确|强调|要求|指出|提出|建议|希望)了?$/u.test(opener)) return false
  return /听取|审议|审定|传达|学习|研究|讨论|通报/u.test(opener)
}

/**
 * 会议原则同意《…方案》。会议要求，…: a paragraph that decides on a document of its own and goes on to what was said of it is a matter too; not one
 * that decides on the document which the matter above was about.
 */
function decidesAnother(
  opener: string,
  line: string,
  before: readonly MinutesBlock[],
  wording: OpenersKnown,
): boolean {
  if (!/^(?:[本此这]次)?会议(?:审议)?(?:原则)?(?:同意|通过)了?$/u.test(opener)) return false
  const [, title] = /^[^。；]{0,8}《([^》]+)》/u.exec(line.slice(opener.length)) ?? []
  if (title === undefined || findInnerOpeners(line, wording).length < 2) return false
  const above = before.slice(
    Math.max(
      0,
      before.findLastIndex(({ type }) => type === 'topic'),
    ),
  )
  return above.length > 0 && !above.some((block) => ownText(block).includes(title))
}

function leadsIn(
  line: string,
  opener: string | null,
  next: string | undefined,
  style: LineStyle | null,
): boolean {
  if (style !== null) return isLeadIn(line, opener, next, style)
  return line.length <= 30 && LEAD.test(line) && topicLabelOf(next ?? '') !== ''
}

/** 会议议定：, 会议研究决定： over the matters themselves. */
const DECIDES = /^(?:经?[^，。；：]{0,8}，?)?会议[^，。；：]{0,6}(?:议定|决定|确定|商定)[：:]$/u
const LEAD = /(?:[如以]下|下列).{0,10}[：:。]?$/u

/** 会议传达学习了…精神，研究了以下事项： over the matters. */
const TELLS_MATTERS =
  /^.{4,200}(?:听取|审议|审定|研究|讨论|通报|议定|决定|确定)[^，。；]{0,6}(?:[如以]下|下列)[^，。；：]{0,10}[：:]$/u

/**
 * A sentence of passage right before the first topic, no statement: 会议议定以下事项： and 会议研究区两会相关事宜。 that heads the topics.
 */
function isLeadIn(line: string, opener: string | null, next: string | undefined, style: LineStyle): boolean {
  const number = next === undefined ? null : readLineNumber(next)
  if (number?.style !== style) return false
  if (number.value === 1 && opener !== null && opensMatter(opener) && TELLS_MATTERS.test(line)) return true
  if (line.length > 40) return false
  if ((LEAD.test(line) || DECIDES.test(line)) && line.length <= 30) return true
  if (opener === null || number.value !== 1 || !opensMatter(opener) || !isHeading(number.rest)) return false
  return style === 'round' || /(?:研究|讨论|审议)了?[^。，]*(?:事宜|事项|工作|问题|议题)[。：:]$/u.test(line)
}
