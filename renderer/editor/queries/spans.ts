import type { Item, MinutesBlock } from '#shared/minutes/blocks.ts'
import { isInAttachment, mayBearItems } from '#shared/minutes/order.ts'

/** Blocks from `start` to before `end` that belong together: a topic, a statement with its items, an item with its sub-items. */
export interface Span {
  readonly start: number
  readonly end: number
}

const ENDS_TOPIC = new Set(['topic', 'roll', 'attachment', 'colophon'])

/** The topic with everything under its heading. */
export function topicSpan(blocks: readonly MinutesBlock[], heading: number): Span {
  let end = heading + 1
  while (end < blocks.length && !ENDS_TOPIC.has(blocks[end]?.type ?? '')) end += 1
  return { start: heading, end }
}

/** A 附件 with all that belongs to it. */
export function attachmentSpan(blocks: readonly MinutesBlock[], title: number): Span {
  let end = title + 1
  while (end < blocks.length && blocks[end]?.type !== 'attachment' && blocks[end]?.type !== 'colophon')
    end += 1
  return { start: title, end }
}

/** A statement with its items, an item with its sub-items, a topic with all of it; any other block alone. */
export function unitSpan(blocks: readonly MinutesBlock[], index: number): Span {
  const block = blocks[index]
  if (block?.type === 'topic') return topicSpan(blocks, index)
  if (block?.type === 'attachment') return attachmentSpan(blocks, index)
  let end = index + 1
  if (block?.type === 'statement') while (isOfStatement(blocks, end)) end += 1
  if (block?.type === 'item') while (belongsTo(block, blocks[end])) end += 1
  return { start: index, end }
}

/** An item, or a table with items after it. */
function isOfStatement(blocks: readonly MinutesBlock[], index: number): boolean {
  let at = index
  while (blocks[at]?.type === 'table') at += 1
  return blocks[at]?.type === 'item'
}

/** Whether a block directly or further down an item's list is part of it: what is deeper, and text without a mark under one with a mark. */
export function belongsTo(item: Item, block: MinutesBlock | undefined): boolean {
  if (block?.type !== 'item') return false
  return (
    block.level > item.level || (block.level === item.level && block.mark === 'none' && item.mark !== 'none')
  )
}

/** Whether an item may stand at `index`: under a statement, among items, where a topic or 附件 goes straight to them; in 附件 under any text. */
export function mayHoldItem(blocks: readonly MinutesBlock[], index: number): boolean {
  const before = blocks[index - 1]
  return mayBearItems(before) || (before?.type === 'paragraph' && isInAttachment(blocks, index))
}

/** Whether text of the document is typed there: in the body or in a 附件. */
export function isInText(blocks: readonly MinutesBlock[], index: number): boolean {
  return isInBody(blocks, index) || isInAttachment(blocks, index)
}

/** Position of the statement whose items the block at `index` is one of (or that it is itself); null for other blocks. */
export function statementIndexOf(blocks: readonly MinutesBlock[], index: number): number | null {
  let at = index
  while (blocks[at]?.type === 'item' || (blocks[at]?.type === 'table' && at < index)) at -= 1
  return blocks[at]?.type === 'statement' ? at : null
}

/** Where the body begins: after the opening, before which header lines may stand. */
export function startOfBody(blocks: readonly MinutesBlock[]): number {
  return blocks.findIndex((block) => block.type === 'opening') + 1
}

/** Whether the block at `index` belongs to the body: neither head nor rolls nor 版记. */
export function isInBody(blocks: readonly MinutesBlock[], index: number): boolean {
  return index >= startOfBody(blocks) && index < endOfBody(blocks)
}

/** Where the body ends: after the last topic, statement, item or paragraph before the rolls and the 版记. */
export function endOfBody(blocks: readonly MinutesBlock[]): number {
  const tail = blocks.findIndex(({ type }) => type === 'roll' || type === 'attachment' || type === 'colophon')
  return tail < 0 ? blocks.length : tail
}
