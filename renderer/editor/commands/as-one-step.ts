import { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'

const closed = new WeakMap<Editor, unknown>()

/** Runs changes as one undo step of their own: nothing before or after is merged into it. */
export function asOneStep(editor: Editor, change: () => void): void {
  const before = editor.history.undos.at(-1)
  HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, change))
  const after = editor.history.undos.at(-1)
  if (after !== before) closed.set(editor, after)
}

/** Whether the last undo step is a command's, so that typing after it must start a step of its own. */
export function isLastStepClosed(editor: Editor): boolean {
  const last = editor.history.undos.at(-1)
  return last !== undefined && closed.get(editor) === last
}
