import { type Editor, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Finding } from '#shared/check/finding.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { blockAt, blocksOf } from '../editor/queries/blocks.ts'
import { pointIn } from '../editor/queries/point-in.ts'

/** Whether a finding can be mended in place by one press. */
export function canFix({ fix, field, range }: Finding): boolean {
  return fix !== null && field === 'text' && range !== null
}

/**
 * Puts the right words in the place of the wrong ones, as one undo step. false: the words are not there any more, because the writer went
 * on since they were found; nothing is changed then.
 */
export function applyFix(editor: Editor, finding: Finding, text: string): boolean {
  const { fix, range } = finding
  // The block may have moved since; its id tells where it is now.
  const index = blocksOf(editor).findIndex(({ id }) => id === finding.block)
  const block = blockAt(editor, index)
  if (fix === null || range === null || !block || ownText(block) !== text) return false
  const anchor = pointIn(editor, index, range.start)
  const focus = pointIn(editor, index, range.end)
  if (!anchor || !focus) return false
  HistoryEditor.withNewBatch(editor, () => {
    Transforms.select(editor, { anchor, focus })
    Transforms.delete(editor, { at: { anchor, focus } })
    if (fix !== '') Transforms.insertText(editor, fix, { at: anchor })
  })
  return true
}
