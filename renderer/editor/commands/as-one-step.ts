import { Editor, Range } from 'slate'
import { HistoryEditor } from 'slate-history'

const closed = new WeakMap<Editor, unknown>()
/** Steps that made room for text, and where that text is awaited. */
const begun = new WeakMap<Editor, { readonly step: unknown; readonly caret: Range | null }>()
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

/** Whether a command is at work: what it types belongs to its step, however long ago the last key was. */
export function isWithinStep(editor: Editor): boolean {
  return running.has(editor)
}

/** Whether the last undo step is a command's, so that typing after it must start a step of its own. */
export function isLastStepClosed(editor: Editor): boolean {
  const last = editor.history.undos.at(-1)
  return last !== undefined && closed.get(editor) === last
}

/** As asOneStep, but text typed next, where the change leaves the caret, still belongs to the step. */
export function asBeginningOfTyping(editor: Editor, change: () => void): void {
  const before = editor.history.undos.at(-1)
  asOneStep(editor, change)
  const step = editor.history.undos.at(-1)
  if (step === before) return
  closed.delete(editor)
  begun.set(editor, { step, caret: editor.selection })
}

/** Whether the last undo step waits for the text that is about to be typed. */
export function isTypingBegun(editor: Editor): boolean {
  const { step, caret } = begun.get(editor) ?? {}
  if (!step || !caret || !editor.selection) return false
  return step === editor.history.undos.at(-1) && Range.equals(caret, editor.selection)
}
