import { type Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { blockAt } from './blocks.ts'
import { pointIn } from './point-in.ts'

/** Puts the caret into a block, scrolls it into view and takes the focus. Does nothing when there is no such block. */
export function goToBlock(editor: Editor, index: number, offset = 0): void {
  const point = pointIn(editor, index, offset)
  if (!point) return
  Transforms.select(editor, point)
  ReactEditor.focus(editor)
  const block = blockAt(editor, index)
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' })
}
