import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex, topicIndexAt } from '../queries/current-block.ts'
import { changeView, viewState } from '../state/view-state.ts'

/** Folds or unfolds the topic at `heading`; the caret of a folded topic goes to its heading. */
export function toggleFold(editor: Editor, heading: number): void {
  const block = blocksOf(editor)[heading]
  if (block?.type !== 'topic') return
  const folded = new Set(viewState(editor).folded)
  const key = ReactEditor.findKey(editor, block).id
  if (!folded.delete(key)) folded.add(key)
  changeView(editor, { folded })
  leaveFolded(editor)
}

export function foldAll(editor: Editor): void {
  const topics = blocksOf(editor).filter((block) => block.type === 'topic')
  changeView(editor, { folded: new Set(topics.map((topic) => ReactEditor.findKey(editor, topic).id)) })
  leaveFolded(editor)
}

export function unfoldAll(editor: Editor): void {
  changeView(editor, { folded: new Set() })
}

/** Whether the block at `index` is folded away under its heading. */
export function isFoldedAway(editor: Editor, index: number): boolean {
  return foldedHeading(editor, index) !== null
}

/** Shows the block at `index` when it is folded away. */
export function unfoldAround(editor: Editor, index: number): void {
  const heading = foldedHeading(editor, index)
  if (heading !== null) toggleFold(editor, heading)
}

function leaveFolded(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const heading = index === null ? null : foldedHeading(editor, index)
  if (heading !== null) Transforms.select(editor, SlateEditor.end(editor, [heading]))
}

/** The heading under which the block at `index` is folded away; null when it is shown. */
function foldedHeading(editor: Editor, index: number): number | null {
  const blocks = blocksOf(editor)
  const heading = topicIndexAt(blocks, index)
  const topic = heading === null ? undefined : blocks[heading]
  if (heading === null || !topic || heading === index) return null
  return viewState(editor).folded.has(ReactEditor.findKey(editor, topic).id) ? heading : null
}
