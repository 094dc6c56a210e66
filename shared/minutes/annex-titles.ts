import type { MinutesBlock } from './blocks.ts'
import { ownText } from './factories.ts'
import { numberBlocks } from './numbering.ts'
import { findAttachments } from './walk.ts'

/** What each 附件 is called, in their order: 附件1 任务清单; 附件 alone where it is the only one or has no title. */
export function annexTitles(blocks: readonly MinutesBlock[]): string[] {
  const numbers = numberBlocks(blocks)
  return findAttachments(blocks).map((index) => {
    const block = blocks[index]
    const title = block === undefined ? '' : ownText(block).trim()
    return `${numbers[index] ?? ''} ${title}`.trim()
  })
}
