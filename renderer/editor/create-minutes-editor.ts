import { createEditor, Editor } from 'slate'
import { HistoryEditor, withHistory } from 'slate-history'
import { withReact } from 'slate-react'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { withClipboard } from './clipboard/with-clipboard.ts'
import { unfoldAround } from './commands/fold-topic.ts'
import { keepLocked } from './guards/keep-locked.ts'
import { keepNullFields } from './guards/keep-null-fields.ts'
import { showUndone } from './guards/show-undone.ts'
import { withLongHistory } from './guards/with-long-history.ts'
import { currentBlockIndex } from './queries/current-block.ts'
import { notifyEditor } from './state/subscribe.ts'
import { withMinutes } from './with-minutes.ts'

/** Blocks per rendered chunk: enough to keep the tree shallow, few enough that one keystroke redraws little. */
const CHUNK_SIZE = 60

/** An editor for one open document. Its value is Minutes.children; make a new one for another document. */
export function createMinutesEditor(minutes: Pick<Minutes, 'children' | 'wording'>): Editor {
  const slate = withReact(withHistory(keepNullFields(createEditor())))
  const editor = keepLocked(showUndone(withClipboard(withMinutes(withLongHistory(slate), minutes.wording))))
  editor.getChunkSize = (node) => ('apply' in node ? CHUNK_SIZE : null)
  editor.children = minutes.children
  const { onChange } = editor
  editor.onChange = (options) => {
    const index = currentBlockIndex(editor)
    if (index !== null) unfoldAround(editor, index)
    notifyEditor(editor)
    onChange(options)
  }
  // What undo returns to must already be in order, else putting it in order could not be undone with the rest.
  HistoryEditor.withoutSaving(editor, () => Editor.normalize(editor, { force: true }))
  return editor
}
