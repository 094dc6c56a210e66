import { type Editor, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ownText } from '#shared/minutes/factories.ts'
import { endFieldEdit, updateBlock } from '../editor/commands/update-block.ts'
import { blockAt } from '../editor/queries/blocks.ts'
import { pointIn } from '../editor/queries/point-in.ts'
import type { PlannedFix } from './plan-fix.ts'

/** Puts the right words in the place of the wrong ones, as one undo step; false: nothing is changed, because the words are not there any more. */
export function applyFix(editor: Editor, { target, start, end, words }: PlannedFix): boolean {
  const { index, text, withText } = target
  const mended = text.slice(0, start) + words + text.slice(end)
  if (withText !== null) {
    endFieldEdit(editor)
    const isDone = updateBlock(editor, index, withText(mended))
    endFieldEdit(editor)
    return isDone
  }
  const block = blockAt(editor, index)
  const anchor = pointIn(editor, index, start)
  const focus = pointIn(editor, index, end)
  if (!block || ownText(block) !== text || !anchor || !focus) return false
  HistoryEditor.withNewBatch(editor, () => {
    Transforms.select(editor, { anchor, focus })
    Transforms.delete(editor, { at: { anchor, focus } })
    if (words !== '') Transforms.insertText(editor, words, { at: anchor })
  })
  return true
}
