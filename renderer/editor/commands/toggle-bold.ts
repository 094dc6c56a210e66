import { type Editor, Range, Text, Transforms } from 'slate'
import { ownText } from '#shared/minutes/factories.ts'
import { blockAt, isEmptyProse, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex, selectedBlocks } from '../queries/current-block.ts'
import { pointIn } from '../queries/point-in.ts'
import { asOneStep } from './as-one-step.ts'

/** Bold is for the lead-in words of one statement or item. */
export function canToggleBold(editor: Editor): boolean {
  const block = blockAt(editor, currentBlockIndex(editor))
  const range = selectedBlocks(editor)
  if (!block || !range || range.first !== range.last) return false
  return (block.type === 'statement' || block.type === 'item') && !isShownOnly(block) && !isEmptyProse(block)
}

/** Makes the words from the beginning of the block to the end of the selection (without one: its first sentence) bold, or all plain. */
export function toggleBold(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index === null || !block || !editor.selection || !canToggleBold(editor)) return
  const isBold = block.children.some((child) => 'bold' in child && child.bold === true)
  const firstSentence = ownText(block).indexOf('。') + 1
  const anchor = pointIn(editor, index, 0)
  const focus = Range.isExpanded(editor.selection)
    ? Range.end(editor.selection)
    : pointIn(editor, index, firstSentence || ownText(block).length)
  if (!anchor || !focus) return
  asOneStep(editor, () => {
    if (isBold) Transforms.unsetNodes(editor, 'bold', { at: [index], match: Text.isText })
    else
      Transforms.setNodes(editor, { bold: true }, { at: { anchor, focus }, match: Text.isText, split: true })
  })
}
