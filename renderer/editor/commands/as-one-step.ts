import { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'

const closed = new WeakMap<Editor, unknown>()
const running = new WeakSet<Editor>()

/** Runs changes as one undo step of their own: nothing before or after is merged into it. Inside another step it is part of that. */
export function asOneStep(editor: Editor, change: () => void): void {
  if (running.has(editor)) {
    change()
    return
  }
  running.add(editor)
  try {
    runStep(editor, change)
  } finally {
    running.delete(editor)
  }
}

function runStep(editor: Editor, change: () => void): void {
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
