import type { Item, ItemLevel, MinutesBlock } from '#shared/minutes/blocks.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import type { ItemMark } from '#shared/text/marks.ts'
import type { Span } from './spans.ts'

/** The levels of a 附件 begin with 一、, which in the body is the topic. */
const ATTACHED_MARKS: readonly ItemMark[] = ['chinese', 'round', 'dot']

/** The items that stand together around the position, between a statement or heading and whatever ends them. May be empty. */
function listAround(blocks: readonly MinutesBlock[], index: number): Span {
  // In a 附件 plain text between items is text of theirs.
  const isListed = (block: MinutesBlock | undefined) =>
    block?.type === 'item' || (block?.type === 'paragraph' && isAttached)
  const isAttached = isInAttachment(blocks, index)
  let start = index
  while (isListed(blocks[start - 1])) start -= 1
  let end = index
  while (isListed(blocks[end])) end += 1
  return { start, end }
}

/** The marks of the levels that are open before the position, the first level's first: what a mark typed there is measured by. */
export function openMarks(blocks: readonly MinutesBlock[], index: number): ItemMark[] {
  const marks: ItemMark[] = []
  for (let at = listAround(blocks, index).start; at < index; at += 1) {
    const item = blocks[at]
    if (item?.type !== 'item' || item.mark === 'none') continue
    marks.length = Math.min(marks.length, item.level - 1)
    marks.push(item.mark)
  }
  return marks
}

/** The items of the group of the one at `index`: same level, same mark, nothing of a lower level between them. */
export function groupOf(blocks: readonly MinutesBlock[], index: number): number[] {
  const own = blocks[index]
  if (own?.type !== 'item') return []
  const { start, end } = listAround(blocks, index)
  const isBound = (at: number) => levelAt(blocks, at) < own.level
  let first = index
  while (first > start && !isBound(first - 1)) first -= 1
  let last = index
  while (last + 1 < end && !isBound(last + 1)) last += 1
  const group: number[] = []
  for (let at = first; at <= last; at += 1) {
    const item = blocks[at]
    if (item?.type === 'item' && item.level === own.level && item.mark === own.mark) group.push(at)
  }
  return group
}

/**
 * The mark of an item that comes to stand at `index` on a level: as its neighbours on that level have it, else as the nearest other list
 * of the document, else as the house begins. Never that of a level above it.
 */
export function markFor(
  blocks: readonly MinutesBlock[],
  index: number,
  level: ItemLevel,
  wording: Wording,
): ItemMark {
  const list = listAround(blocks, index)
  const isSame = (block: MinutesBlock | undefined): block is Item =>
    block?.type === 'item' && block.level === level && block !== blocks[index] && block.mark !== 'none'
  for (let at = index - 1; at >= list.start; at -= 1) {
    const item = blocks[at]
    if (isSame(item)) return item.mark
    if (levelAt(blocks, at) < level) break
  }
  for (let at = index + 1; at < list.end; at += 1) {
    const item = blocks[at]
    if (isSame(item)) return item.mark
    if (levelAt(blocks, at) < level) break
  }
  const above = openMarks(blocks, index).slice(0, level - 1)
  const isAttached = isInAttachment(blocks, index)
  const isNear = (block: MinutesBlock, at: number) =>
    isSame(block) && isInAttachment(blocks, at) === isAttached
  const before = blocks.findLast((block, at) => at < index && isNear(block, at))
  const near = before ?? blocks.find((block, at) => at > index && isNear(block, at))
  const usual = isAttached ? ATTACHED_MARKS : wording.itemMarks
  const wanted = [
    ...(near?.type === 'item' ? [near.mark] : []),
    ...usual.slice(level - 1),
    ...usual,
    'circled' as const,
  ]
  return wanted.find((mark) => !above.includes(mark)) ?? 'circled'
}

function levelAt(blocks: readonly MinutesBlock[], index: number): number {
  const block = blocks[index]
  return block?.type === 'item' ? block.level : 0
}
