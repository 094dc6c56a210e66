import type { MinutesBlock } from '../minutes/blocks.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { findAttachments, findColophon, findMasthead } from '../minutes/walk.ts'
import type { ComposedParagraph, ComposedRun } from './composed.ts'
import { paragraphText } from './composed.ts'

/**
 * What of a document is printed: all of it; the minutes without their 附件; all 附件 without the minutes; or one 附件, counted from 1.
 */
export type PrintedPart = 'whole' | 'minutes' | 'annexes' | number

/**
 * The paragraphs of a part, of all that the document prints. 附件说明 belongs to the minutes. A 附件 that is not bound with its minutes
 * begins with the 编号 of the document it belongs to, in the line of 附件1 (GB/T 9704 7.3.7). Of a classified document it is a carrier of its own
 * and says so in its second line, flush left as on the first page (7.2.2), the 份号 of this copy at the end of that line; its title keeps
 * the third.
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
  const [first, next] = part === 'annexes' ? [0, starts.length] : [part - 1, part]
  const from = starts[first] ?? end
  const to = starts[next] ?? end
  const origin = nameOrigin(blocks)
  const secrecy = paragraphs.find(({ role }) => role === 'secrecy')
  const copyNumber = paragraphs.find(({ role }) => role === 'copyNumber')
  return paragraphs
    .filter((one) => one.block >= from && one.block < to && !isNote(one) && one.role !== 'remark')
    .flatMap((one) => {
      if (one.role !== 'attachmentLabel') return [one]
      const label = { ...one, runs: withOrigin(one.runs, origin) }
      return secrecy === undefined ? [label] : [label, markSecrecy(secrecy, copyNumber, label)]
    })
}

/** 密级 under the label of a 附件, the 份号 at the other end of the line. Both belong to the 附件's page, turned or not. */
function markSecrecy(
  secrecy: ComposedParagraph,
  copyNumber: ComposedParagraph | undefined,
  { block, isLandscape }: ComposedParagraph,
): ComposedParagraph {
  const here = (run: ComposedRun): ComposedRun => ({ ...run, source: { block, offset: null } })
  const mark = { ...secrecy, block, isLandscape, runs: secrecy.runs.map(here) }
  if (copyNumber === undefined || paragraphText(copyNumber) === '') return mark
  const copy = copyNumber.runs.map(here)
  // The end of a line is told by a tab in .docx, which a turned page has elsewhere.
  if (isLandscape)
    return { ...mark, runs: [...mark.runs, ...copy.map((run) => ({ ...run, text: `　　${run.text}` }))] }
  return { ...mark, align: 'justify', end: copy }
}

/** Its 发文字号, which says whose it is (云政纪〔2025〕3号); a bare 第3号 says it only behind the 标志. '' where neither is. */
function nameOrigin(blocks: readonly MinutesBlock[]): string {
  const masthead = findMasthead(blocks)
  const number = masthead?.number?.trim() ?? ''
  const isWholeNumber = /^\p{Script=Han}.*〔\d+〕/u.test(number) && !number.startsWith('第')
  return isWholeNumber ? number : `${masthead?.organ ?? ''}${masthead?.kind ?? ''}${number}`.trim()
}

function withOrigin(runs: readonly ComposedRun[], origin: string): readonly ComposedRun[] {
  const [first, ...rest] = runs
  return first === undefined ? runs : [{ ...first, text: origin + first.text }, ...rest]
}
