import { Transforms } from 'slate'
import { blockAt, isBlock } from '../queries/blocks.ts'
import type { BlockRule } from './rule.ts'

/** A block holds texts, never another block. */
export const proseHasOnlyText: BlockRule = (editor, index) => {
  const nested = blockAt(editor, index)?.children.findIndex(isBlock) ?? -1
  if (nested < 0) return false
  Transforms.unwrapNodes(editor, { at: [index, nested], voids: true })
  return true
}
