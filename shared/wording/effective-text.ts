import type { Item, MinutesBlock, Opening, Statement, Topic } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import type { Wording } from '../minutes/wording.ts'
import { writeDecision } from './decision.ts'
import { composeOpening } from './opening.ts'
import { composeReportAnyway } from './report.ts'

/** The text of one block as printed, without its number: derived or own; '' for blocks that show properties. */
export function effectiveText(context: MinutesContext, index: number): string {
  const block = context.children[index]
  return block === undefined ? '' : textOf(context, block, topicBefore(context.children, index))
}

/** The texts of all blocks in one walk; O(n) in the number of blocks. */
export function effectiveTexts(context: MinutesContext): string[] {
  let topic: Topic | null = null
  return context.children.map((block) => {
    if (block.type === 'topic') topic = block
    return textOf(context, block, topic)
  })
}

/** The topic a block stands under; null before the first. */
export function topicBefore(blocks: readonly MinutesBlock[], index: number): Topic | null {
  for (let at = Math.min(index, blocks.length - 1); at >= 0; at -= 1) {
    const block = blocks[at]
    if (block?.type === 'topic') return block
  }
  return null
}

function textOf(context: MinutesContext, block: MinutesBlock, topic: Topic | null): string {
  switch (block.type) {
    case 'masthead':
    case 'roll':
    case 'colophon':
      return ''
    case 'opening':
      return block.form === null ? ownText(block) : openingText(block, context)
    case 'statement':
    case 'item':
      return block.derived === null
        ? ownText(block)
        : derivedText(block, block.derived, topic, context.wording)
    default:
      return ownText(block)
  }
}

interface WrittenOpening {
  readonly topics: readonly Topic[]
  readonly wording: Wording
  readonly text: string
}
const writtenOpenings = new WeakMap<Opening, WrittenOpening>()

/** Blocks never change, so the opening is written once for each and the topics of its document. */
function openingText(opening: Opening, context: MinutesContext): string {
  const { wording } = context
  const topics = context.children.filter((block) => block.type === 'topic')
  const known = writtenOpenings.get(opening)
  if (
    known?.wording === wording &&
    known.topics.length === topics.length &&
    known.topics.every((topic, place) => topic === topics[place])
  ) {
    return known.text
  }
  const text = composeOpening(context)
  writtenOpenings.set(opening, { topics, wording, text })
  return text
}

interface Written {
  readonly topic: Topic | null
  readonly wording: Wording
  readonly text: string
}
/** Blocks never change, so a sentence is written once for each and its topic. */
const written = new WeakMap<Statement | Item, Written>()

function derivedText(
  block: Statement | Item,
  derived: NonNullable<Statement['derived']>,
  topic: Topic | null,
  wording: Wording,
): string {
  const known = written.get(block)
  if (known?.topic === topic && known.wording === wording) return known.text
  const text =
    derived.from === 'report'
      ? composeReportAnyway(topic, wording)
      : writeDecision(derived.decision, derived.opener, topic, wording)
  written.set(block, { topic, wording, text })
  return text
}
