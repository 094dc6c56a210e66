import type { Item, MinutesBlock } from '#shared/minutes/blocks.ts'
import { findAttachments } from '#shared/minutes/walk.ts'
import { topicIndexAt } from './current-block.ts'
import { attachmentSpan, belongsTo, type Span, statementIndexOf, topicSpan, unitSpan } from './spans.ts'

export type Direction = 'up' | 'down'

/** What the unit at `index` changes places with: topic with topic, item with item, a statement also with a heading; null: nothing. */
export function neighbourOf(
  blocks: readonly MinutesBlock[],
  index: number,
  direction: Direction,
): Span | null {
  const unit = unitSpan(blocks, index)
  const block = blocks[index]
  const beyond = blocks[direction === 'up' ? unit.start - 1 : unit.end]
  const at = direction === 'up' ? unit.start - 1 : unit.end
  if (!block || !beyond) return null
  switch (block.type) {
    case 'topic': {
      const heading = direction === 'up' ? topicIndexAt(blocks, at) : at
      return heading !== null && blocks[heading]?.type === 'topic' ? topicSpan(blocks, heading) : null
    }
    case 'item':
      return neighbourItem(blocks, at, block, direction)
    case 'statement':
    case 'paragraph':
    case 'table': {
      if (block.type === 'table' && beyond.type === 'item') return { start: at, end: at + 1 }
      if (beyond.type === 'topic' || beyond.type === 'table') return { start: at, end: at + 1 }
      if (beyond.type === 'paragraph') return { start: at, end: at + 1 }
      const statement = statementIndexOf(blocks, at)
      return statement === null ? null : unitSpan(blocks, statement)
    }
    case 'attachment': {
      if (direction === 'down') return beyond.type === 'attachment' ? attachmentSpan(blocks, at) : null
      const before = findAttachments(blocks).findLast((title) => title < index)
      return before === undefined ? null : attachmentSpan(blocks, before)
    }
    case 'roll':
      return beyond.type === 'roll' ? { start: at, end: at + 1 } : null
    default:
      return null
  }
}

function neighbourItem(
  blocks: readonly MinutesBlock[],
  at: number,
  moved: Item,
  direction: Direction,
): Span | null {
  const beyond = blocks[at]
  if (beyond?.type !== 'item' || beyond.level < moved.level) return null
  if (direction === 'down') return unitSpan(blocks, at)
  let start = at
  while (belongsTo(moved, blocks[start])) start -= 1
  const head = blocks[start]
  const isOfLevel = head?.type === 'item' && head.level === moved.level
  if (!isOfLevel && head?.type === 'item') return null
  return { start: isOfLevel ? start : start + 1, end: at + 1 }
}
