import { type Editor, Range, Text, Transforms } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { notify } from '../../ui/notices.tsx'
import { blockAt, isEmptyProse, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex, selectedBlocks } from '../queries/current-block.ts'
import { offsetIn } from '../queries/offset-in.ts'
import { pointIn } from '../queries/point-in.ts'
import { asOneStep } from './as-one-step.ts'

/** Bold is for the lead-in words of one statement or item. */
export function canToggleBold(editor: Editor): boolean {
  const block = blockAt(editor, currentBlockIndex(editor))
  const range = selectedBlocks(editor)
  if (!block || !range || range.first !== range.last) return false
  return (block.type === 'statement' || block.type === 'item') && !isShownOnly(block) && !isEmptyProse(block)
}

/**
 * Makes the selected words bold or plain again; without a selection the first sentence. The official form has bold words only at the
 * beginning of a paragraph: where the selection begins later, nothing changes and a notice says so.
 */
export function toggleBold(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index === null || !block || !editor.selection || !canToggleBold(editor)) return
  const isChosen = Range.isExpanded(editor.selection)
  const from = isChosen ? offsetIn(editor, Range.start(editor.selection)) : 0
  const boldUntil = leadLength(block)
  if (from > boldUntil) {
    notify({ text: words.boldOnlyAtStart, tone: 'info' })
    return
  }
  const firstSentence = ownText(block).indexOf('。') + 1
  const to = isChosen ? offsetIn(editor, Range.end(editor.selection)) : firstSentence || ownText(block).length
  const takesAway = isChosen ? to <= boldUntil : boldUntil > 0
  // What is bold behind words that are plain again would no longer be at the beginning.
  const anchor = pointIn(editor, index, from)
  const focus = pointIn(editor, index, takesAway ? boldUntil : to)
  if (!anchor || !focus) return
  const at = { anchor, focus }
  asOneStep(editor, () => {
    if (takesAway) Transforms.unsetNodes(editor, 'bold', { at, match: Text.isText, split: true })
    else Transforms.setNodes(editor, { bold: true }, { at, match: Text.isText, split: true })
  })
}

/** How many characters at the beginning are bold. */
function leadLength(block: MinutesBlock): number {
  let length = 0
  for (const child of block.children) {
    if (!('bold' in child && child.bold === true)) break
    length += child.text.length
  }
  return length
}
