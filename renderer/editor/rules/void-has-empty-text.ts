import { blockAt, isShownOnly } from '../queries/blocks.ts'
import type { BlockRule } from './rule.ts'

/** A block that is shown and not typed into holds one empty text. */
export const voidHasEmptyText: BlockRule = (editor, index) => {
  const block = blockAt(editor, index)
  if (!block || block.type === 'table' || !isShownOnly(block)) return false
  const only = block.children[0]
  if (block.children.length === 1 && only && only.text === '' && !('bold' in only)) return false
  editor.apply({ type: 'insert_node', path: [index, 0], node: { text: '' } })
  for (const [at, child] of [...block.children.entries()].reverse()) {
    editor.apply({ type: 'remove_node', path: [index, at + 1], node: child })
  }
  return true
}
