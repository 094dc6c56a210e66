import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { insertTopic } from '../editor/commands/insert-topic.ts'
import { moveSpan, moveUnitAt } from '../editor/commands/move-unit.ts'
import { blockAt, blocksOf } from '../editor/queries/blocks.ts'
import { goToBlock } from '../editor/queries/go-to-block.ts'
import { topicSpan } from '../editor/queries/spans.ts'
import type { OutlineActions } from './outline-panel.tsx'

/** What the outline does to an open document. */
export function createOutlineActions(editor: Editor): OutlineActions {
  return {
    goTo: (index) => goToBlock(editor, index),
    moveTopic: (heading, before) => moveSpan(editor, topicSpan(blocksOf(editor), heading), before),
    nudgeTopic: (heading, by) => moveUnitAt(editor, heading, by < 0 ? 'up' : 'down'),
    addTopic() {
      insertTopic(editor)
      ReactEditor.focus(editor)
    },
    keyOf(index) {
      const block = blockAt(editor, index)
      return block === null ? `place-${index}` : ReactEditor.findKey(editor, block).id
    },
  }
}
