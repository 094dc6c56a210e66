import type { Editor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { composeReport } from '#shared/wording/report.ts'
import { blocksOf, isEmptyProse } from './blocks.ts'
import { topicIndexAt } from './current-block.ts'
import { topicSpan } from './spans.ts'

/**
 * What the writer is likely to want at an empty statement. report: the derived sentence 会议听取并审议了…的汇报。 item: the first item of
 * what is announced. opener: a set phrase to write on from.
 */
export interface Suggestion {
  readonly text: string
  readonly kind: 'report' | 'item' | 'opener'
}

/** Set phrases that say what was decided: one of them stands in a topic, not one after the other. */
const DECIDES = /明确|决定|议定|同意/u

/**
 * What fits what stands above: （一） after a line that ends with ：; under a heading the report sentence, where its kind has one and the
 * topic has none; otherwise the first opener of the wording's order after the last one used in this topic, after a decision no
 * second one. null where the block at `index` is not an empty statement or nothing is left.
 */
export function suggestNext(editor: Editor, index: number): Suggestion | null {
  const blocks = blocksOf(editor)
  const block = blocks[index]
  if (block?.type !== 'statement' || !isEmptyProse(block)) return null
  if (announcesItems(blocks[index - 1])) return { text: '（一）', kind: 'item' }
  const heading = topicIndexAt(blocks, index)
  const topic = heading === null ? undefined : blocks[heading]
  const report = topic?.type === 'topic' ? composeReport(topic, editor.wording) : null
  if (heading === index - 1 && report !== null && !hasReport(blocks, heading, report, editor))
    return { text: report, kind: 'report' }
  const used = blocks.slice(heading ?? 0, index).map((earlier) => phraseOf(earlier, report, editor))
  const { openers } = editor.wording
  const lastUsed = openers.findLastIndex(({ phrase }) => used.includes(phrase))
  // Openers without a mark take an object (会议听取了…): they open a topic and are not a next step.
  const hasDecided = DECIDES.test(openers[lastUsed]?.phrase ?? '')
  const next = openers.find(
    ({ phrase, mark }, at) =>
      at > lastUsed && mark !== '' && !used.includes(phrase) && !(hasDecided && DECIDES.test(phrase)),
  )
  return next ? { text: next.phrase + next.mark, kind: 'opener' } : null
}

function phraseOf(block: MinutesBlock, report: string | null, editor: Editor): string | null {
  if (block.type !== 'statement') return null
  if (block.derived?.from === 'decision') return block.derived.opener
  const text = block.derived?.from === 'report' ? (report ?? '') : ownText(block)
  return splitOpener(text, editor.wording).opener
}

/** 会议议定以下事项： — what follows is a list. */
function announcesItems(block: MinutesBlock | undefined): boolean {
  return block?.type === 'statement' && block.derived === null && ownText(block).trimEnd().endsWith('：')
}

/** Whether the topic says already what was reported: by a sentence of its facts, or in the writer's own words after the same opener. */
function hasReport(
  blocks: readonly MinutesBlock[],
  heading: number,
  report: string,
  editor: Editor,
): boolean {
  const { opener } = splitOpener(report, editor.wording)
  const { end } = topicSpan(blocks, heading)
  return blocks.slice(heading + 1, end).some((block) => {
    if (block.type !== 'statement') return false
    if (block.derived !== null) return block.derived.from === 'report'
    return opener !== null && splitOpener(ownText(block), editor.wording).opener === opener
  })
}
