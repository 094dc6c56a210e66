import { type Editor, Range } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { blocksOf } from './blocks.ts'

/** Position of the block that holds the caret (the moving end of a selection); null when nothing is selected. */
export function currentBlockIndex(editor: Editor): number | null {
  const index = editor.selection?.focus.path[0]
  return index !== undefined && index < editor.children.length ? index : null
}

/** Position of the topic heading the caret stands in or under; null before the first topic and in the rolls. */
export function currentTopicIndex(editor: Editor): number | null {
  const index = currentBlockIndex(editor)
  return index === null ? null : topicIndexAt(blocksOf(editor), index)
}

/** Position of the topic heading that the block at `index` stands under; null before the first topic and in the rolls. */
export function topicIndexAt(blocks: readonly MinutesBlock[], index: number): number | null {
  for (let at = index; at >= 0; at -= 1) {
    const type = blocks[at]?.type
    if (type === 'topic') return at
    if (type === 'roll' || type === 'attachment' || type === 'colophon') return null
  }
  return null
}

/** First and last position of the blocks the selection touches; null when nothing is selected. */
export function selectedBlocks(editor: Editor): { first: number; last: number } | null {
  if (!editor.selection) return null
  const [start, end] = Range.edges(editor.selection)
  const first = start.path[0]
  const last = end.path[0]
  return first === undefined || last === undefined ? null : { first, last }
}
