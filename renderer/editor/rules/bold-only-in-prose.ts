import { Transforms } from 'slate'
import { blockAt, takesBold } from '../queries/blocks.ts'
import type { BlockRule } from './rule.ts'

/** Bold stands only in running text: headings and what shows its facts have the face that the page gives them. */
export const boldOnlyInProse: BlockRule = (editor, index) => {
  const block = blockAt(editor, index)
  if (!block || takesBold(block)) return false
  const at = block.children.findIndex((child) => 'bold' in child && child.bold === true)
  if (at < 0) return false
  Transforms.unsetNodes(editor, 'bold', { at: [index, at], voids: true })
  return true
}
