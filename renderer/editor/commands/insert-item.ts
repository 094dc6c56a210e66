import type { Editor } from 'slate'
import { createItem } from '#shared/minutes/factories.ts'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { markFor } from '../queries/item-list.ts'
import { isInText, mayHoldItem } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'
import { emptyBlockAtCaret, insertBlockAt } from './place-block.ts'
import { itemRunsIn, turnInto } from './turn-into.ts'

/** Whether an item can stand where the caret is: in or after a statement, or under a heading. */
export function canInsertItem(editor: Editor): boolean {
  const blocks = blocksOf(editor)
  const index = currentBlockIndex(editor)
  if (index === null || !isInText(blocks, index)) return false
  const empty = emptyBlockAtCaret(editor)
  return (empty !== null && mayHoldItem(blocks, empty)) || mayHoldItem(blocks, index + 1)
}

/** A new item: an empty line after a statement becomes it, otherwise it follows the statement or item of the caret. */
export function insertItem(editor: Editor): void {
  if (!canInsertItem(editor)) return
  asOneStep(editor, () => {
    const blocks = blocksOf(editor)
    const empty = emptyBlockAtCaret(editor)
    if (empty !== null && blocks[empty]?.type !== 'item' && mayHoldItem(blocks, empty)) {
      turnInto(editor, empty, 'item')
      return
    }
    const index = currentBlockIndex(editor) ?? 0
    const block = blocks[index]
    const level = block?.type === 'item' ? block.level : 1
    const mark = block?.type === 'item' ? block.mark : markFor(blocks, index + 1, level, editor.wording)
    const item = createItem('', { level, mark, runIn: itemRunsIn(blocks, index + 1) })
    insertBlockAt(editor, index + 1, item)
  })
}
