import { chineseNumeral, itemNumber } from '../text/numerals.ts'
import type { MinutesBlock } from './blocks.ts'

/**
 * The computed number in front of every block's text, '' where it has none: 一、 (一 alone for bare topics), （一）, 1.
 * Items restart after every statement, level 2 after every level 1.
 */
export function numberBlocks(blocks: readonly MinutesBlock[]): string[] {
  let topic = 0
  let first = 0
  let second = 0
  return blocks.map((block) => {
    switch (block.type) {
      case 'topic':
        if (block.numbering === 'none') return ''
        topic += 1
        return block.numbering === 'bare' ? chineseNumeral(topic) : `${chineseNumeral(topic)}、`
      case 'statement':
        first = 0
        second = 0
        return ''
      case 'item':
        if (block.level === 1) {
          first += 1
          second = 0
          return itemNumber(1, first)
        }
        second += 1
        return itemNumber(2, second)
      default:
        return ''
    }
  })
}
