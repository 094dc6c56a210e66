import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { blockAt, blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex, currentTopicIndex } from '../queries/current-block.ts'
import { type Span, topicSpan, unitSpan } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'

export function selectTopic(editor: Editor): void {
  const heading = currentTopicIndex(editor)
  if (heading === null) return
  const { start, end } = topicSpan(blocksOf(editor), heading)
  Transforms.select(editor, {
    anchor: SlateEditor.start(editor, [start]),
    focus: SlateEditor.end(editor, [end - 1]),
  })
}

export function removeTopic(editor: Editor): void {
  const heading = currentTopicIndex(editor)
  if (heading !== null) removeSpan(editor, topicSpan(blocksOf(editor), heading))
}

/** Whether the block of the caret may go: anything but 版头 and 开头段. */
export function canRemoveUnit(editor: Editor): boolean {
  const type = blockAt(editor, currentBlockIndex(editor))?.type
  return type !== undefined && type !== 'masthead' && type !== 'opening'
}

/** Removes the statement, item, paragraph, roll or 版记 of the caret with what belongs to it; of a topic only its heading's words go. */
export function removeUnit(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index === null || !block || !canRemoveUnit(editor)) return
  removeSpan(
    editor,
    block.type === 'topic' ? { start: index, end: index + 1 } : unitSpan(blocksOf(editor), index),
  )
}

/** Removes blocks as one step and puts the caret at the end of the block before them. */
function removeSpan(editor: Editor, span: Span): void {
  asOneStep(editor, () => {
    for (let at = span.end - 1; at >= span.start; at -= 1) {
      Transforms.removeNodes(editor, { at: [at], voids: true })
    }
    const caret = Math.max(0, Math.min(span.start - 1, editor.children.length - 1))
    Transforms.select(editor, SlateEditor.end(editor, [caret]))
  })
}
