import type { Editor } from 'slate'
import { ownText } from '#shared/minutes/factories.ts'
import { countBlocks } from '#shared/minutes/numbering.ts'
import { chineseNumeral } from '#shared/text/numerals.ts'
import { topicBefore } from '#shared/wording/effective-text.ts'
import { blocksOf } from '../editor/queries/blocks.ts'
import { currentBlockIndex } from '../editor/queries/current-block.ts'

/** The topic that the sheet's caret stands in, by its number and name: 议题二 审议《…》. null: it stands in none. */
export function topicAtCaret(editor: Editor): string | null {
  const blocks = blocksOf(editor)
  const index = currentBlockIndex(editor)
  const topic = index === null ? null : topicBefore(blocks, index)
  if (topic === null) return null
  const ordinal = countBlocks(blocks)[blocks.indexOf(topic)]?.ordinal
  return `议题${ordinal === undefined ? '' : chineseNumeral(ordinal)} ${ownText(topic)}`.trim()
}
