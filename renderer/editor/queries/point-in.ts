import { type Editor, type Point, Editor as SlateEditor } from 'slate'
import { blockAt, isShownOnly } from './blocks.ts'

/** The place in a block's text that is `offset` characters from its start; its end when it is shorter. */
export function pointIn(editor: Editor, index: number, offset: number): Point | null {
  const block = blockAt(editor, index)
  if (!block) return null
  let left = isShownOnly(block) ? 0 : offset
  for (const [at, child] of block.children.entries()) {
    if (left <= child.text.length) return { path: [index, at], offset: left }
    left -= child.text.length
  }
  return SlateEditor.end(editor, [index])
}
