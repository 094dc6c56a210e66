import type { MinutesBlock } from '../minutes/blocks.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { findAttachments, findColophon, findMasthead } from '../minutes/walk.ts'
import type { ComposedParagraph, ComposedRun } from './composed.ts'

/**
 * What of a document is printed: all of it; the minutes whose 附件 are files of their own; or one 附件 of those, counted from 1.
 */
export type PrintedPart = 'whole' | 'minutes' | number

/**
 * The paragraphs of a part, of all that the document prints. 附件说明 belongs to the minutes. A 附件 that is not bound with its minutes
 * begins with the 编号 of the document it belongs to, in the line of 附件1 (GB/T 9704 7.3.7).
 */
export function takePart(
  paragraphs: readonly ComposedParagraph[],
  blocks: readonly MinutesBlock[],
  part: PrintedPart,
): readonly ComposedParagraph[] {
  if (part === 'whole') return paragraphs
  const end = blocks.length - (findColophon(blocks) === undefined ? 0 : 1)
  const starts = findAttachments(blocks)
  const isNote = ({ role }: ComposedParagraph) => role === 'attachmentNote'
  if (part === 'minutes') {
    const start = attachmentsStart(blocks)
    return paragraphs.filter((one) => one.block < start || one.block >= end || isNote(one))
  }
  const from = starts[part - 1] ?? end
  const to = starts[part] ?? end
  const origin = nameOrigin(blocks)
  return paragraphs
    .filter((one) => one.block >= from && one.block < to && !isNote(one) && one.role !== 'remark')
    .map((one) => (one.role === 'attachmentLabel' ? { ...one, runs: withOrigin(one.runs, origin) } : one))
}

/** Its 发文字号, which says whose it is (云政纪〔2025〕3号); a bare 第3号 says it only behind the 标志. '' where neither is. */
function nameOrigin(blocks: readonly MinutesBlock[]): string {
  const masthead = findMasthead(blocks)
  const number = masthead?.number?.trim() ?? ''
  const isWholeNumber = /^\p{Script=Han}+.*〔\d+〕/u.test(number) && !number.startsWith('第')
  return isWholeNumber ? number : `${masthead?.organ ?? ''}${masthead?.kind ?? ''}${number}`.trim()
}

function withOrigin(runs: readonly ComposedRun[], origin: string): readonly ComposedRun[] {
  const [first, ...rest] = runs
  return first === undefined ? runs : [{ ...first, text: origin + first.text }, ...rest]
}
