import { Editor, type Point, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
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
  return Editor.end(editor, [index])
}

/** Puts the caret into a block, scrolls it into view and takes the focus. Does nothing when there is no such block. */
export function goToBlock(editor: Editor, index: number, offset = 0): void {
  const point = pointIn(editor, index, offset)
  if (!point) return
  Transforms.select(editor, point)
  ReactEditor.focus(editor)
  const block = blockAt(editor, index)
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' })
}
