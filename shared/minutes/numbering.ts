import { type ItemMark, writeItemMark, writeTopicNumber } from '../text/marks.ts'
import type { ItemLevel, MinutesBlock } from './blocks.ts'
import { findAttachments } from './walk.ts'

/** What is counted in front of a block: the ordinal as it counts, and what it would be if the block did not say it. */
export interface Ordinal {
  readonly ordinal: number
  readonly expected: number
}

interface Count {
  readonly mark: ItemMark
  readonly ordinal: number
}

/**
 * The ordinal of every block that has one. Topics count through the document, whatever their numbers look like. Items count in their
 * group: anew after every topic and statement, after every item of a lower level (（一） begins 1. anew), and where their mark changes.
 * O(n).
 */
export function countBlocks(blocks: readonly MinutesBlock[]): (Ordinal | null)[] {
  let topic = 0
  let attachment = 0
  const counts = new Map<ItemLevel, Count>()
  return blocks.map((block) => {
    switch (block.type) {
      case 'topic': {
        counts.clear()
        if (block.numbering === 'none') return null
        const expected = topic + 1
        topic = block.start ?? expected
        return { ordinal: topic, expected }
      }
      case 'statement':
        counts.clear()
        return null
      case 'attachment': {
        counts.clear()
        attachment += 1
        return { ordinal: attachment, expected: attachment }
      }
      case 'item': {
        if (block.mark === 'none') return null
        const before = counts.get(block.level)
        const expected = before?.mark === block.mark ? before.ordinal + 1 : 1
        const ordinal = block.start ?? expected
        counts.set(block.level, { mark: block.mark, ordinal })
        for (const level of counts.keys()) if (level > block.level) counts.delete(level)
        return { ordinal, expected }
      }
      default:
        return null
    }
  })
}

/** The computed number in front of every block's text as printed, '' where it has none: 一、 （一） 1. 一是 ①. */
export function numberBlocks(blocks: readonly MinutesBlock[]): string[] {
  const counts = countBlocks(blocks)
  const isOnly = findAttachments(blocks).length === 1
  return blocks.map((block, index) => {
    // 附件 bear numbers where there are several (7.3.4).
    if (block.type === 'attachment' && isOnly) return '附件'
    return writeNumber(block, counts[index]?.ordinal ?? null)
  })
}

/** The number of a block that counts as `ordinal`, as printed. */
function writeNumber(block: MinutesBlock, ordinal: number | null): string {
  if (ordinal === null) return ''
  if (block.type === 'attachment') return `附件${ordinal}`
  if (block.type === 'topic') return writeTopicNumber(block.numbering, ordinal)
  return block.type === 'item' ? writeItemMark(block.mark, ordinal) : ''
}
