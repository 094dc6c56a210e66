import type { MinutesBlock } from './blocks.ts'

/** Zones of a document in their fixed order; a block's zone never decreases from one block to the next. */
export const ZONES = { masthead: 0, opening: 1, body: 2, roll: 3, attachment: 4, colophon: 5 } as const

/** The zone a block belongs to. A plain paragraph and a table stand where they are put, so they have none; of an item this is the zone outside 附件. */
export function zoneOf(block: MinutesBlock): number | null {
  switch (block.type) {
    case 'masthead':
      return ZONES.masthead
    case 'opening':
      return ZONES.opening
    case 'topic':
    case 'statement':
    case 'item':
      return ZONES.body
    case 'paragraph':
    case 'table':
      return null
    case 'roll':
      return ZONES.roll
    case 'attachment':
      return ZONES.attachment
    case 'colophon':
      return ZONES.colophon
  }
}

/** Where the first 附件 is, or would be: before the 版记. What stands between it and the 版记 belongs to 附件. */
export function attachmentsStart(blocks: readonly MinutesBlock[]): number {
  const start = blocks.findIndex(({ type }) => type === 'attachment' || type === 'colophon')
  return start < 0 ? blocks.length : start
}

/** Whether the block at `index` belongs to a 附件 (or is its title). */
export function isInAttachment(blocks: readonly MinutesBlock[], index: number): boolean {
  return index >= attachmentsStart(blocks) && blocks[index]?.type !== 'colophon' && index < blocks.length
}

/** Whether an item may stand after the block: under a statement, among items, under a table among them, where a topic or a 附件 goes straight to items. */
export function mayBearItems(block: MinutesBlock | undefined): boolean {
  switch (block?.type) {
    case 'topic':
    case 'statement':
    case 'item':
    case 'table':
    case 'attachment':
      return true
    default:
      return false
  }
}

/**
 * What is wrong with the order of the blocks, as a short Chinese phrase; null when nothing is. Exactly one masthead first, then one
 * opening, before which only plain paragraphs may stand (header lines without a field); topics, statements and items before the
 * rolls; then 附件 with plain paragraphs, tables and items; at most one colophon, last; an item follows a topic, a statement, an item, a table or a 附件, and
 * inside a 附件 a paragraph too.
 */
export function findOrderFault(blocks: readonly MinutesBlock[]): string | null {
  if (blocks[0]?.type !== 'masthead') return '缺少版头'
  const openingAt = blocks.findIndex((block, index) => index > 0 && block.type !== 'paragraph')
  if (blocks[openingAt]?.type !== 'opening') return '缺少开头段'
  let zone: number = ZONES.masthead
  for (const [index, block] of blocks.entries()) {
    const isAttached = block.type === 'item' && zone === ZONES.attachment
    const own = isAttached ? null : zoneOf(block)
    if (index > 0 && own === ZONES.masthead) return '版头不止一个'
    if (index > openingAt && own === ZONES.opening) return '开头段不止一个'
    if (own !== null && own < zone) return '各部分次序不对'
    if (zone === ZONES.colophon) return '版记之后还有内容'
    if (own !== null) zone = own
    const before = blocks[index - 1]
    if (block.type === 'item' && !mayBearItems(before) && !(isAttached && before?.type === 'paragraph')) {
      return '分项前面没有段落'
    }
  }
  return null
}
