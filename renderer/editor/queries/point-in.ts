import { type Editor, type Point, Editor as SlateEditor } from 'slate'
import { blockAt, isShownOnly } from './blocks.ts'
import { leavesOf } from './leaves.ts'

/** The place in a block's text that is `offset` characters from its start; its end when it is shorter. */
export function pointIn(editor: Editor, index: number, offset: number): Point | null {
  const block = blockAt(editor, index)
  if (!block) return null
  const wanted = isShownOnly(block) ? 0 : offset
  for (const leaf of leavesOf(block)) {
    if (wanted <= leaf.offset + leaf.text.length) {
      return { path: [index, ...leaf.path], offset: Math.max(0, wanted - leaf.offset) }
    }
  }
  return SlateEditor.end(editor, [index])
}
