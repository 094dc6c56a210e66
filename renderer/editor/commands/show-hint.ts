import { type Editor, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { blockAt, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { changeView, viewState } from '../state/view-state.ts'

/** Says beside a block how its words are changed; null: takes that away. */
export function showHint(editor: Editor, index: number | null): void {
  const block = blockAt(editor, index)
  const hintAt = block === null ? null : ReactEditor.findKey(editor, block).id
  if (viewState(editor).hintAt !== hintAt) changeView(editor, { hintAt })
}

/** Where the caret is on a block that only shows its facts, typing writes nothing: it says how. Returns whether it is there. */
export function showHintWhereShown(editor: Editor): boolean {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (!block || !isShownOnly(block) || !editor.selection || Range.isExpanded(editor.selection)) return false
  showHint(editor, index)
  return true
}
