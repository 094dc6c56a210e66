import type { Editor, Point } from 'slate'
import { blockAt } from './blocks.ts'

/** Characters of its block before a point, over all pieces of the text; the inverse of pointIn. */
export function offsetIn(editor: Editor, point: Point): number {
  const [index, child = 0] = point.path
  const before = blockAt(editor, index ?? null)?.children.slice(0, child) ?? []
  return before.reduce((sum, text) => sum + text.text.length, point.offset)
}
