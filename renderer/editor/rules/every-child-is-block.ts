import { Node } from 'slate'
import { createParagraph } from '#shared/minutes/factories.ts'
import { isBlock } from '../queries/blocks.ts'
import type { DocumentRule } from './rule.ts'

/** Text that lands between the blocks becomes a paragraph. */
export const everyChildIsBlock: DocumentRule = (editor) => {
  const index = editor.children.findIndex((child) => !isBlock(child))
  const stray = editor.children[index]
  if (!stray) return false
  editor.apply({ type: 'remove_node', path: [index], node: stray })
  const text = Node.string(stray)
  if (text !== '') editor.apply({ type: 'insert_node', path: [index], node: createParagraph(text) })
  return true
}
