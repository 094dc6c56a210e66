import { type Editor, Range } from 'slate'
import { HistoryEditor } from 'slate-history'
import { isLastStepClosed, isTypingBegun, isWithinStep } from './as-one-step.ts'
import { breakBlock } from './break-block.ts'
import { deleteToType } from './delete-selection.ts'
import { dropTypedIndent } from './drop-typed-indent.ts'
import { readTypedMark } from './read-typed-mark.ts'
import { showHintWhereShown } from './show-hint.ts'

/** Typing that pauses longer than this starts a new undo step. */
const PAUSE_MS = 1500
const lastTypedAtMs = new WeakMap<Editor, number>()

/**
 * Typed or committed text. It replaces the selection, line breaks in it make blocks, and marks at the beginning of a line
 * (（一） 1. 一、 会议强调，) make the block what they say. `insert` is Slate's own insertText.
 */
export function typeText(editor: Editor, text: string, insert: (line: string) => void): void {
  if (showHintWhereShown(editor)) return
  if (editor.selection && Range.isExpanded(editor.selection)) deleteToType(editor)
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u)
  for (const [at, line] of lines.entries()) {
    if (at > 0) breakBlock(editor, { runIn: false })
    if (line === '') continue
    insertLine(editor, line, insert)
    dropTypedIndent(editor, line)
    readTypedMark(editor, line)
  }
}

function insertLine(editor: Editor, line: string, insert: (line: string) => void): void {
  const now = performance.now()
  const continues = isTypingBegun(editor)
  const startsStep = isLastStepClosed(editor) || now - (lastTypedAtMs.get(editor) ?? now) > PAUSE_MS
  lastTypedAtMs.set(editor, now)
  if (isWithinStep(editor)) insert(line)
  else if (continues) HistoryEditor.withMerging(editor, () => insert(line))
  else if (startsStep) HistoryEditor.withNewBatch(editor, () => insert(line))
  else insert(line)
}
