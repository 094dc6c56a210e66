import type { MinutesBlock } from './blocks.ts'

/** Zones of a document in their fixed order; a block's zone never decreases from one block to the next. */
export const ZONES = { masthead: 0, opening: 1, body: 2, roll: 3, colophon: 4 } as const

/** The zone a block belongs to. A plain paragraph stands where it is put, so it has none. */
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
      return null
    case 'roll':
      return ZONES.roll
    case 'colophon':
      return ZONES.colophon
  }
}

/**
 * What is wrong with the order of the blocks, as a short Chinese phrase; null when nothing is. Exactly one masthead first, then one
 * opening, before which only plain paragraphs may stand (header lines without a field); topics, statements and items before the
 * rolls; at most one colophon, last; an item follows a topic, a statement or an item.
 */
export function findOrderFault(blocks: readonly MinutesBlock[]): string | null {
  if (blocks[0]?.type !== 'masthead') return '缺少版头'
  const openingAt = blocks.findIndex((block, index) => index > 0 && block.type !== 'paragraph')
  if (blocks[openingAt]?.type !== 'opening') return '缺少开头段'
  let zone: number = ZONES.masthead
  for (const [index, block] of blocks.entries()) {
    const own = zoneOf(block)
    if (index > 0 && own === ZONES.masthead) return '版头不止一个'
    if (index > openingAt && own === ZONES.opening) return '开头段不止一个'
    if (own !== null && own < zone) return '各部分次序不对'
    if (zone === ZONES.colophon) return '版记之后还有内容'
    if (own !== null) zone = own
    if (block.type === 'item') {
      const before = blocks[index - 1]?.type
      if (before !== 'statement' && before !== 'item' && before !== 'topic') return '分项前面没有段落'
    }
  }
  return null
}
