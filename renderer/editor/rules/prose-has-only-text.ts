import { Element, Transforms } from 'slate'
import { blockAt } from '../queries/blocks.ts'
import type { BlockRule } from './rule.ts'

/** A block other than a table holds texts, never another element. */
export const proseHasOnlyText: BlockRule = (editor, index) => {
  const block = blockAt(editor, index)
  if (block === null || block.type === 'table') return false
  const nested = block.children.findIndex((child) => Element.isElement(child))
  if (nested < 0) return false
  Transforms.unwrapNodes(editor, { at: [index, nested], voids: true })
  return true
}
