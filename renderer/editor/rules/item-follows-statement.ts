import { isInAttachment } from '#shared/minutes/order.ts'
import { turnInto } from '../commands/turn-into.ts'
import { blocksOf } from '../queries/blocks.ts'
import { mayHoldItem } from '../queries/spans.ts'
import type { DocumentRule } from './rule.ts'

/** An item has a statement, an item or a heading before it; otherwise it is a statement, in a 附件 a plain paragraph. */
export const itemFollowsStatement: DocumentRule = (editor) => {
  const blocks = blocksOf(editor)
  const orphan = blocks.findIndex((block, index) => {
    return block.type === 'item' && !mayHoldItem(blocks, index)
  })
  const line = isInAttachment(blocks, orphan) ? 'paragraph' : 'statement'
  return orphan >= 0 && turnInto(editor, orphan, line)
}
