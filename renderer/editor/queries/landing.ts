import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { isInAttachment, mayBearItems } from '#shared/minutes/order.ts'
import { findAttachments } from '#shared/minutes/walk.ts'
import { attachmentSpan, belongsTo, endOfBody, type Span, startOfBody, unitSpan } from './spans.ts'

/** The blocks that go along when the block at `index` is dragged; null for what stays where it is: 版头, 开头段, rolls, 版记. */
export function draggedSpan(blocks: readonly MinutesBlock[], index: number): Span | null {
  switch (blocks[index]?.type) {
    case 'topic':
    case 'statement':
    case 'item':
    case 'paragraph':
    case 'table':
    case 'attachment':
      return unitSpan(blocks, index)
    default:
      return null
  }
}

/**
 * The positions, as the blocks are now and in their order, before which the span may come to stand: in the body, and so that nothing
 * is torn apart or changes hands. Where it stands already is none of them. O(n).
 */
export function listLandings(blocks: readonly MinutesBlock[], span: Span): number[] {
  return listLawful(blocks, span).filter((at) => !touches(span, at))
}

/** Where the span lands when it is let go of between two blocks, before the one at `gap`; null: it stays where it is. */
export function findLanding(blocks: readonly MinutesBlock[], span: Span, gap: number): number | null {
  if (gap < startOfBody(blocks) || touches(span, gap)) return null
  const landing = listLawful(blocks, span).find((at) => at >= gap)
  return landing === undefined || touches(span, landing) ? null : landing
}

function touches({ start, end }: Span, at: number): boolean {
  return at >= start && at <= end
}

function listLawful(blocks: readonly MinutesBlock[], span: Span): number[] {
  const dragged = blocks[span.start]
  if (dragged?.type === 'attachment') return listBeforeAttachments(blocks)
  if (dragged === undefined) return []
  const isOfAnnex = isInAttachment(blocks, span.start)
  const inBody = isOfAnnex && dragged.type !== 'table' ? [] : listInBody(blocks, dragged)
  return isOfAnnex || dragged.type === 'table' ? [...inBody, ...listInAttachments(blocks, dragged)] : inBody
}

function listInBody(blocks: readonly MinutesBlock[], dragged: MinutesBlock): number[] {
  const end = endOfBody(blocks)
  const lawful: number[] = []
  for (let at = startOfBody(blocks); at <= end; at += 1) {
    if (mayStand(dragged, blocks[at - 1], at < end ? blocks[at] : undefined)) lawful.push(at)
  }
  return lawful
}

/** Under the titles of 附件, of which the texts are no text of the minutes: only tables come and go. */
function listInAttachments(blocks: readonly MinutesBlock[], dragged: MinutesBlock): number[] {
  const [first] = findAttachments(blocks)
  const last = findAttachments(blocks).at(-1)
  if (first === undefined || last === undefined) return []
  const { end } = attachmentSpan(blocks, last)
  const lawful: number[] = []
  for (let at = first + 1; at <= end; at += 1) {
    const before = blocks[at - 1]
    const after = at < end && blocks[at]?.type !== 'attachment' ? blocks[at] : undefined
    const isUnderText = dragged.type === 'item' && before?.type === 'paragraph' && !belongsTo(dragged, after)
    if (isUnderText || mayStand(dragged, before, after)) lawful.push(at)
  }
  return lawful
}

/** A 附件 stands before another, or after the last one. */
function listBeforeAttachments(blocks: readonly MinutesBlock[]): number[] {
  const titles = findAttachments(blocks)
  const last = titles.at(-1)
  return last === undefined ? [] : [...titles, attachmentSpan(blocks, last).end]
}

/** Whether a block, with what belongs to it, may stand between these two; undefined: the end of the body. */
function mayStand(
  dragged: MinutesBlock,
  before: MinutesBlock | undefined,
  after: MinutesBlock | undefined,
): boolean {
  switch (dragged.type) {
    case 'topic':
      return after === undefined || after.type === 'topic'
    case 'item': {
      if (!mayBearItems(before) || (before?.type === 'topic' && after?.type === 'statement')) return false
      if (belongsTo(dragged, after)) return false
      // Items of a lower level keep the one above them; where there is none a list begins with them.
      return dragged.level === 1 || before?.type === 'item' || (after?.type === 'item' && after.level > 1)
    }
    case 'table':
      return true
    default:
      // The items after it would become its own.
      return after?.type !== 'item'
  }
}
