import type { MinutesBlock } from '../minutes/blocks.ts'
import { attachmentsStart } from '../minutes/order.ts'
import type { FormatProfile } from '../profile/profile.ts'

/** Positions of the blocks in printing order: rolls by role, before the opening when they stand at the head. */
export function printingOrder(blocks: readonly MinutesBlock[], rolls: FormatProfile['rolls']): number[] {
  const ranked: number[] = []
  const others: number[] = []
  for (const [index, block] of blocks.entries()) (block.type === 'roll' ? ranked : others).push(index)
  const rank = (index: number): number => {
    const block = blocks[index]
    const place = block?.type === 'roll' ? rolls.order.indexOf(block.role) : -1
    return place < 0 ? rolls.order.length : place
  }
  if (rolls.order.length > 0) ranked.sort((one, other) => rank(one) - rank(other) || one - other)
  const end = attachmentsStart(blocks)
  const found = others.findIndex((index) =>
    rolls.place === 'head' ? blocks[index]?.type === 'opening' : index >= end,
  )
  const place = found < 0 ? others.length : found
  if (rolls.place === 'end' && rolls.order.length === 0) return blocks.map((_, index) => index)
  return [...others.slice(0, place), ...ranked, ...others.slice(place)]
}
