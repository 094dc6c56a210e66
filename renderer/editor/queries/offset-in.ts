import type { Editor, Point } from 'slate'
import { blockAt } from './blocks.ts'
import { leavesOf } from './leaves.ts'

/** How many characters of its block's text stand before a place: the inverse of pointIn. */
export function offsetIn(editor: Editor, point: Point): number {
  const [index = 0, ...inside] = point.path
  const block = blockAt(editor, index)
  if (block === null) return point.offset
  if (block.type !== 'table') {
    const before = block.children.slice(0, inside[0] ?? 0)
    return before.reduce((sum, text) => sum + text.text.length, point.offset)
  }
  const leaf = leavesOf(block).find(({ path }) => path.join() === inside.join())
  return (leaf?.offset ?? 0) + point.offset
}
