import { turnInto } from '../commands/turn-into.ts'
import { blocksOf } from '../queries/blocks.ts'
import type { DocumentRule } from './rule.ts'

/** An item has a statement or an item before it; otherwise it is a statement. */
export const itemFollowsStatement: DocumentRule = (editor) => {
  const blocks = blocksOf(editor)
  const orphan = blocks.findIndex((block, index) => {
    const before = blocks[index - 1]?.type
    return block.type === 'item' && before !== 'statement' && before !== 'item'
  })
  return orphan >= 0 && turnInto(editor, orphan, 'statement')
}
