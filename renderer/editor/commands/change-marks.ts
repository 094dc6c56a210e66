import type { Editor } from 'slate'
import { countBlocks } from '#shared/minutes/numbering.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import type { ItemMark, TopicNumbering } from '#shared/text/marks.ts'
import { blockAt, blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { groupOf } from '../queries/item-list.ts'
import { asOneStep } from './as-one-step.ts'
import { setBlock } from './set-block.ts'

/** Whether the caret is on an item whose group has another mark. */
export function canSetMark(editor: Editor, mark: ItemMark): boolean {
  const block = blockAt(editor, currentBlockIndex(editor))
  // 一、 is the topic in the body.
  if (mark === 'chinese' && !isInAttachment(blocksOf(editor), currentBlockIndex(editor) ?? 0)) return false
  return block?.type === 'item' && block.mark !== mark
}

/** Gives the whole group of the item at the caret another mark. */
export function setMark(editor: Editor, mark: ItemMark): void {
  const index = currentBlockIndex(editor)
  if (index === null || !canSetMark(editor, mark)) return
  asOneStep(editor, () => {
    for (const at of groupOf(blocksOf(editor), index)) {
      const item = blockAt(editor, at)
      if (item?.type === 'item')
        setBlock(editor, at, { ...item, mark, start: mark === 'none' ? null : item.start })
    }
  })
}

export function canSetNumbering(editor: Editor, numbering: TopicNumbering): boolean {
  return blocksOf(editor).some((block) => block.type === 'topic' && block.numbering !== numbering)
}

/** Gives all topics of the document another kind of number. */
export function setNumbering(editor: Editor, numbering: TopicNumbering): void {
  asOneStep(editor, () => {
    for (const [index, block] of blocksOf(editor).entries()) {
      if (block.type === 'topic') setBlock(editor, index, { ...block, numbering })
    }
  })
}

/** Whether the block at the caret counts on and could begin anew. */
export function canRestart(editor: Editor): boolean {
  return ordinalAtCaret(editor)?.ordinal !== 1 && ordinalAtCaret(editor) !== null
}

/** The block at the caret begins at one again. */
export function restart(editor: Editor): void {
  setStart(editor, 1)
}

/** Whether the block at the caret says its number itself. */
export function canCountOn(editor: Editor): boolean {
  const block = blockAt(editor, currentBlockIndex(editor))
  return (block?.type === 'topic' || block?.type === 'item') && block.start !== null
}

/** The block at the caret counts on from the one before it. */
export function countOn(editor: Editor): void {
  setStart(editor, null)
}

function ordinalAtCaret(editor: Editor) {
  const index = currentBlockIndex(editor)
  return index === null ? null : (countBlocks(blocksOf(editor))[index] ?? null)
}

function setStart(editor: Editor, start: number | null): void {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index === null || (block?.type !== 'topic' && block?.type !== 'item')) return
  asOneStep(editor, () => setBlock(editor, index, { ...block, start }))
}
