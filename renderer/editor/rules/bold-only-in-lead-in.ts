import { Transforms } from 'slate'
import { blockAt } from '../queries/blocks.ts'
import type { BlockRule } from './rule.ts'

/** Bold stands only at the beginning of a statement or an item, where the official form has lead-in words. */
export const boldOnlyInLeadIn: BlockRule = (editor, index) => {
  const block = blockAt(editor, index)
  if (!block || block.type === 'table') return false
  const mayLead = block.type === 'statement' || block.type === 'item'
  let leads = mayLead
  for (const [at, child] of block.children.entries()) {
    const isBold = 'bold' in child && child.bold === true
    if (isBold && !leads) {
      Transforms.unsetNodes(editor, 'bold', { at: [index, at], voids: true })
      return true
    }
    if (!isBold && child.text !== '') leads = false
  }
  return false
}
