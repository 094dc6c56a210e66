import type { Editor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { composeReport } from '#shared/wording/report.ts'
import { blocksOf, isEmptyProse } from './blocks.ts'
import { topicIndexAt } from './current-block.ts'

/** What the writer is likely to want at an empty statement. `isReport`: the derived sentence 会议听取并审议了…的汇报。 */
export interface Suggestion {
  readonly text: string
  readonly isReport: boolean
}

/**
 * The next sentence in the wording's usual order: under a fresh heading the report sentence where its kind has one, otherwise the first
 * opener after the last one used in this topic. null where the block at `index` is not an empty statement or nothing is left.
 */
export function suggestNext(editor: Editor, index: number): Suggestion | null {
  const blocks = blocksOf(editor)
  const block = blocks[index]
  if (block?.type !== 'statement' || !isEmptyProse(block)) return null
  const heading = topicIndexAt(blocks, index)
  const topic = heading === null ? undefined : blocks[heading]
  const report = topic?.type === 'topic' ? composeReport(topic, editor.wording) : null
  if (heading === index - 1 && report !== null) return { text: report, isReport: true }
  const used = blocks.slice(heading ?? 0, index).map((earlier) => phraseOf(earlier, report, editor))
  const { openers } = editor.wording
  const lastUsed = openers.findLastIndex(({ phrase }) => used.includes(phrase))
  // Openers without a mark take an object (会议听取了…): they open a topic and are not a next step.
  const next = openers.find(({ phrase, mark }, at) => at > lastUsed && mark !== '' && !used.includes(phrase))
  return next ? { text: next.phrase + next.mark, isReport: false } : null
}

function phraseOf(block: MinutesBlock, report: string | null, editor: Editor): string | null {
  if (block.type !== 'statement') return null
  if (block.derived?.from === 'decision') return block.derived.opener
  const text = block.derived?.from === 'report' ? (report ?? '') : ownText(block)
  return splitOpener(text, editor.wording).opener
}
