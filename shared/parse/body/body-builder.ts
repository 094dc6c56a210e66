import type { MinutesBlock, Topic } from '../../minutes/blocks.ts'
import { createItem, createParagraph, createStatement, createTopic } from '../../minutes/factories.ts'
import type { Wording } from '../../minutes/wording.ts'
import type { LeadingNumber } from '../../text/leading-number.ts'
import { isHeading, splitRunInHeading } from './headings.ts'
import { readReporter } from './reporter.ts'
import { splitRunInItems } from './run-in-items.ts'
import { splitStatements } from './split-statements.ts'

/** Collects the blocks of the body in their order and keeps count as numberBlocks will, so that no item is misnumbered. */
export function createBodyBuilder(wording: Wording) {
  const blocks: MinutesBlock[] = []
  const count = { 1: 0, 2: 0 }
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
    count[1] = 0
    count[2] = 0
    isInside = true
  }

  /** A paragraph as statements, run-in items taken out. `runIn`: it goes on in the paragraph of the topic's number. */
  function addStatements(text: string, runIn: boolean): void {
    for (const [index, piece] of splitStatements(text, wording).entries()) {
      const { lead, items } = splitRunInItems(piece)
      addStatement(lead, runIn || index > 0)
      for (const item of items) blocks.push(createItem(item))
      count[1] = items.length
      nameReporter(lead)
    }
  }

  function addTopic(text: string, numbering: Topic['numbering']): void {
    blocks.push(createTopic(text, { numbering }))
    awaited = blocks.length - 1
    isInside = true
  }

  /** A numbered topic: a heading, a heading with its text on the same line, or a number before a statement. */
  function addNumberedTopic(number: LeadingNumber): void {
    const numbering = number.style === 'bare' ? 'bare' : 'chinese'
    const split = isHeading(number.rest) ? { heading: number.rest, body: '' } : splitRunInHeading(number.rest)
    const { heading, body } = split ?? { heading: '', body: number.rest }
    addTopic(heading, numbering)
    if (body !== '') addStatements(body, true)
  }

  /** An item in a paragraph of its own; false when its number would not be computed as written. */
  function addItem(text: string, level: 1 | 2, value: number): boolean {
    const before = blocks.at(-1)?.type
    const follows = before === 'statement' || before === 'item'
    if (value !== (follows ? count[level] + 1 : 1)) return false
    if (!follows) addStatement('', false)
    blocks.push(createItem(text, { level, runIn: !follows }))
    count[level] = value
    if (level === 1) count[2] = 0
    return true
  }

  return {
    blocks: blocks as readonly MinutesBlock[],
    isInside: () => isInside,
    addTopic,
    addNumberedTopic,
    addStatements,
    addItem,
    addParagraph: (text: string): void => {
      blocks.push(createParagraph(text))
    },
  }
}
