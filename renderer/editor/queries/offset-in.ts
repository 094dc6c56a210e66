import type { Editor, Point } from 'slate'
import { blockAt } from './blocks.ts'

/** How many characters of its block's text stand before a place: the inverse of pointIn. */
export function offsetIn(editor: Editor, point: Point): number {
  const [index = 0, child = 0] = point.path
  const before = blockAt(editor, index)?.children.slice(0, child) ?? []
  return before.reduce((sum, text) => sum + text.text.length, point.offset)
}
