import type { MinutesBlock, Topic } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
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
      return block.form === null ? ownText(block) : composeOpening(context)
    case 'statement':
    case 'item':
      if (block.derived === null) return ownText(block)
      return block.derived.from === 'report'
        ? composeReportAnyway(topic, context.wording)
        : writeDecision(block.derived.decision, block.derived.opener, topic, context.wording)
    default:
      return ownText(block)
  }
}
