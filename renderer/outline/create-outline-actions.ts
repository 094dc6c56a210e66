import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { insertTopic } from '../editor/commands/insert-topic.ts'
import { SHEET_COMMANDS } from '../editor/commands/list-commands.ts'
import { moveSpan, moveUnitAt } from '../editor/commands/move-unit.ts'
import { takeFocus } from '../editor/commands/place-caret.ts'
import { blockEntries } from '../editor/menus/open-sheet-menu.ts'
import { blockAt, blocksOf } from '../editor/queries/blocks.ts'
import { draggedSpan, findLanding } from '../editor/queries/landing.ts'
import { unitSpan } from '../editor/queries/spans.ts'
import { describeMove } from './describe-move.ts'
import type { Moved, OutlineActions } from './outline-actions.ts'
import { readOutlineRows } from './outline-rows.ts'

/** What the outline does to an open document. */
export function createOutlineActions(editor: Editor): OutlineActions {
  const rows = () => readOutlineRows({ wording: editor.wording, children: blocksOf(editor) })
  const tell = (index: number | null): Moved | null =>
    index === null ? null : { index, news: describeMove(rows(), index) }
  return {
    goTo: (index) => goToBlock(editor, index),
    spanOf: (index) => (ReactEditor.isComposing(editor) ? null : draggedSpan(blocksOf(editor), index)),
    landingOf(index, gap) {
      const blocks = blocksOf(editor)
      return findLanding(blocks, unitSpan(blocks, index), Math.min(gap, blocks.length))
    },
    move: (index, to) => tell(moveSpan(editor, unitSpan(blocksOf(editor), index), to)),
    nudge: (index, by) => tell(moveUnitAt(editor, index, by < 0 ? 'up' : 'down')),
    menuOf(index) {
      goToBlock(editor, index)
      return blockEntries(editor, SHEET_COMMANDS)
    },
    rows,
    addTopic() {
      insertTopic(editor)
      takeFocus(editor)
    },
    keyOf(index) {
      const block = blockAt(editor, index)
      return block === null ? `place-${index}` : ReactEditor.findKey(editor, block).id
    },
  }
}
