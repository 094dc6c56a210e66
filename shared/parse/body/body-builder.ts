import type { ItemLevel, MinutesBlock, Topic } from '../../minutes/blocks.ts'
import { createItem, createParagraph, createStatement, createTopic } from '../../minutes/factories.ts'
import type { ItemMark, ReadMark } from '../../text/marks.ts'
import { topicLabelOf } from '../../text/topic-label.ts'
import type { OpenersKnown } from '../../wording/opener.ts'
import type { LineNumber } from '../lines/line-number.ts'
import { isHeading, looksLikeTopic, splitRunInHeading, withoutEnd } from './headings.ts'
import { openMarksAfter } from './item-levels.ts'
import { readReporter } from './reporter.ts'
import { splitRunInItems } from './run-in-items.ts'
import { splitStatements } from './split-statements.ts'

/** Collects the blocks of the body in their order and keeps count as numberBlocks will, so that every number is printed as written. */
export function createBodyBuilder(wording: OpenersKnown) {
  const blocks: MinutesBlock[] = []
  let topics = 0
  /** The marks of the levels that are open and how far each has counted. */
  let open: { mark: ItemMark; ordinal: number }[] = []
  /** Inside a topic, or after a statement that stands before the first. */
  let isInside = false
  /** The topic whose first statement has not come yet. */
  let awaited: number | null = null

  /** 汇报单位 from the topic's first statement, when it names one. */
  function nameReporter(text: string): void {
    const topic = awaited === null ? undefined : blocks[awaited]
    if (awaited === null || topic?.type !== 'topic') return
    blocks[awaited] = { ...topic, reporter: readReporter(text, wording) }
    awaited = null
  }

  function addStatement(text: string, runIn: boolean): void {
    blocks.push(createStatement(text, { runIn }))
    open = []
    isInside = true
  }

  /** A paragraph as statements, run-in items taken out. `runIn`: it goes on in the paragraph of the topic's number. */
  function addStatements(text: string, runIn: boolean): void {
    for (const [index, piece] of splitStatements(text, wording).entries()) {
      const { lead, mark, items } = splitRunInItems(piece)
      addStatement(lead, runIn || index > 0)
      for (const item of items) blocks.push(createItem(item, { mark }))
      if (items.length > 0) open = [{ mark, ordinal: items.length }]
      nameReporter(lead)
    }
  }

  function addTopic(text: string, numbering: Topic['numbering'], value: number | null = null): void {
    const isNext = value === null || value === topics + 1
    blocks.push(createTopic(text, { numbering, start: isNext ? null : value }))
    if (numbering !== 'none') topics = value ?? topics + 1
    open = []
    awaited = blocks.length - 1
    isInside = true
  }

  /** `isOfList`: the numbers count sentences parted by ；, of which a short last one is no heading. A numbered topic: a heading, a heading with its text on the same line, or a number before a statement. */
  function addNumberedTopic(number: LineNumber, isOfList = false): void {
    const { rest } = number
    const isSaid = isOfList && /[。；]$/u.test(rest) && !looksLikeTopic(withoutEnd(rest))
    const split = isSaid
      ? null
      : (isHeading(withoutEnd(rest)) && looksLikeTopic(withoutEnd(rest))) || isHeading(rest)
        ? { heading: rest, body: '' }
        : splitRunInHeading(rest)
    const { heading, body } = split ?? { heading: '', body: rest }
    const numbering = NUMBERINGS[number.style]
    // No number of topics is printed as ①, （1）, 1.1: it stays in the heading.
    if (numbering === 'none') addTopic(number.written + heading, 'none')
    else addTopic(heading, numbering, number.value)
    if (body !== '') addStatements(body, true)
  }

  /** A topic without number whose text stands on the line of its heading. */
  function addTopicWithText(line: string): void {
    const label = topicLabelOf(line)
    const split = splitRunInHeading(line.slice(label.length))
    addTopic(label + (split?.heading ?? ''), 'none')
    addStatements(split?.body ?? line.slice(label.length), true)
  }

  /** An item in a paragraph of its own, at the level its mark has in the list. */
  function addItem({ mark, ordinal, rest }: Pick<ReadMark<ItemMark>, 'mark' | 'ordinal' | 'rest'>): void {
    if (!isInside) addTopic('', 'none')
    const before = blocks.at(-1)?.type
    const follows = before === 'statement' || before === 'item' || before === 'topic'
    if (!follows) addStatement('', false)
    const { level, above, count } = openMarksAfter(mark, open)
    const start = ordinal === count + 1 ? null : ordinal
    blocks.push(createItem(rest, { level, mark, start, runIn: !follows }))
    open = [...above, { mark, ordinal }]
  }

  /** Text between the items of a group, which the group goes around. */
  function addItemText(text: string): void {
    const level = Math.max(1, open.length) as ItemLevel
    blocks.push(createItem(text, { level, mark: 'none', runIn: false }))
  }

  return {
    blocks: blocks as readonly MinutesBlock[],
    isInside: () => isInside,
    /** The mark and number of the item that the last block is, or belongs to. */
    lastItem: () => (blocks.at(-1)?.type === 'item' ? open.at(-1) : undefined),
    addTopic,
    addNumberedTopic,
    addTopicWithText,
    addStatements,
    addItem,
    addItemText,
    addParagraph: (text: string): void => {
      blocks.push(createParagraph(text))
      open = []
    },
  }
}

/** Whether a number of topics stays in the heading's words, because the program counts no topics so. */
export function staysInHeading(style: LineNumber['style']): boolean {
  return NUMBERINGS[style] === 'none'
}

const NUMBERINGS = {
  chinese: 'chinese',
  arabic: 'chinese',
  bare: 'bare',
  round: 'round',
  dot: 'dot',
  nth: 'nth',
  circled: 'none',
  paren: 'none',
  decimal: 'none',
} as const satisfies Record<LineNumber['style'], Topic['numbering']>
