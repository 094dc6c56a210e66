import { turnInto } from '../commands/turn-into.ts'
import { blocksOf } from '../queries/blocks.ts'
import { canBearItems } from '../queries/spans.ts'
import type { DocumentRule } from './rule.ts'

/** An item has a statement, an item or a heading before it; otherwise it is a statement. */
export const itemFollowsStatement: DocumentRule = (editor) => {
  const blocks = blocksOf(editor)
  const orphan = blocks.findIndex((block, index) => {
    return block.type === 'item' && !canBearItems(blocks[index - 1])
  })
  return orphan >= 0 && turnInto(editor, orphan, 'statement')
}
