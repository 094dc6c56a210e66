import { Transforms } from 'slate'
import { turnInto } from '../commands/turn-into.ts'
import { blockAt } from '../queries/blocks.ts'
import type { BlockRule } from './rule.ts'

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/u

/** A line break in the text of a block makes it two blocks; a cell of a table and an opening may have lines (时间、地点、主持 one under the other). */
export const proseIsOneLine: BlockRule = (editor, index) => {
  const block = blockAt(editor, index)
  if (block?.type === 'opening' || block?.type === 'table') return false
  for (const [at, child] of (block?.children ?? []).entries()) {
    const found = LINE_BREAK.exec(child.text)
    if (!found) continue
    const path = [index, at]
    editor.apply({ type: 'remove_text', path, offset: found.index, text: found[0] })
    Transforms.splitNodes(editor, { at: { path, offset: found.index }, always: true })
    if (block?.type === 'topic') turnInto(editor, index + 1, 'statement')
    if (block?.type === 'attachment') turnInto(editor, index + 1, 'paragraph')
    return true
  }
  return false
}
