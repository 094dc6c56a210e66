import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import type { Item, MinutesBlock } from '#shared/minutes/blocks.ts'
import { createItem, createParagraph, createStatement, createTopic } from '#shared/minutes/factories.ts'
import { blockAt, blocksOf, isEmptyProse, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { endOfBody, startOfBody } from '../queries/spans.ts'
import { currentTablePlace } from '../queries/table-place.ts'
import { asOneStep } from './as-one-step.ts'
import { raiseItem } from './change-level.ts'
import { deleteRange } from './delete-selection.ts'
import { selectPlace } from './edit-table.ts'
import { setBlock } from './set-block.ts'
import { topicFields, turnInto } from './turn-into.ts'

/**
 * Enter. At the end of a heading or a statement: a new statement (after the report sentence, where the heading's own stands under it); in an item: the next item; in an empty item: out of the list;
 * inside a text: two blocks; in a cell: another line of it; before a run-in block: a paragraph of its own. `runIn` (Shift+Enter): the new block continues the
 * paragraph; in the opening it is a line of its own.
 */
export function breakBlock(editor: Editor, { runIn }: { runIn: boolean }): void {
  if (!editor.selection) return
  asOneStep(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) deleteRange(editor, editor.selection)
    const index = currentBlockIndex(editor)
    const block = blockAt(editor, index)
    if (index === null || !block || !editor.selection) return
    const { anchor } = editor.selection
    if (runIn && block.type === 'opening' && !isShownOnly(block)) {
      Transforms.insertText(editor, '\n')
      return
    }
    if (block.type === 'table') breakInTable(editor)
    else if (block.type === 'item' && isEmptyProse(block)) raiseItem(editor, index, block)
    else if (isShownOnly(block) || SlateEditor.isEnd(editor, anchor, [index])) addAfter(editor, index, runIn)
    else if (SlateEditor.isStart(editor, anchor, [index])) addBefore(editor, index, block)
    else splitInside(editor, index, block, runIn)
  })
}

/** Another line of the cell; from the caption into the first cell. */
function breakInTable(editor: Editor): void {
  const place = currentTablePlace(editor)
  if (place?.cell) Transforms.insertText(editor, '\n')
  else if (place) selectPlace(editor, place.index, { row: 0, column: 0 }, 'end')
}

function addAfter(editor: Editor, index: number, runIn: boolean): void {
  const blocks = blocksOf(editor)
  const block = blocks[index]
  if (!block) return
  // 版头 and header lines, rolls and 版记 stay where they are: what is typed beside them is a plain paragraph.
  const isBesideBody = index + 1 < startOfBody(blocks) || index >= endOfBody(blocks)
  const after = block.type === 'topic' && isOwnReport(blocks[index + 1]) ? index + 1 : index
  const at = block.type === 'colophon' ? index : after + 1
  const isPlain = isBesideBody && block.type !== 'item'
  insertAt(editor, at, isPlain ? createParagraph('') : nextBlock(blocks, after, runIn))
}

/** The sentence 会议听取了…的汇报 that the heading's facts write: nothing is ever written between the two. */
function isOwnReport(block: MinutesBlock | undefined): boolean {
  return block?.type === 'statement' && block.derived?.from === 'report'
}

/** What follows a block in the usual way of writing. */
function nextBlock(blocks: readonly MinutesBlock[], index: number, runIn: boolean): MinutesBlock {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (block?.type === 'item') return createItem('', { ...looksOf(block), runIn: runIn || block.runIn })
  // A new block after a statement (or heading) that has items would take them over: it is their first item instead.
  if ((block?.type === 'statement' || block?.type === 'topic') && next?.type === 'item') {
    return createItem('', { ...looksOf(next), runIn: runIn || next.runIn })
  }
  if (block?.type === 'paragraph') return createParagraph('')
  return createStatement('', { runIn: runIn && block?.type === 'statement' })
}

/** What a new item has from the one beside it. */
function looksOf({ level, mark }: Item): Pick<Item, 'level' | 'mark'> {
  return { level, mark }
}

function addBefore(editor: Editor, index: number, block: MinutesBlock): void {
  if (block.type === 'opening') return
  if ('runIn' in block && block.runIn) {
    setBlock(editor, index, { ...block, runIn: false })
    return
  }
  const empty: MinutesBlock =
    block.type === 'topic'
      ? createTopic('', topicFields(blocksOf(editor), index))
      : block.type === 'item'
        ? createItem('', { ...looksOf(block), runIn: block.runIn })
        : block.type === 'paragraph' || block.type === 'attachment'
          ? createParagraph('')
          : createStatement('')
  Transforms.insertNodes(editor, empty, { at: [index] })
}

function splitInside(editor: Editor, index: number, block: MinutesBlock, runIn: boolean): void {
  Transforms.splitNodes(editor, { always: true })
  if (block.type === 'topic' || block.type === 'opening') turnInto(editor, index + 1, 'statement')
  if (block.type === 'attachment') turnInto(editor, index + 1, 'paragraph')
  const tail = blockAt(editor, index + 1)
  if (tail?.type === 'statement') setBlock(editor, index + 1, { ...tail, runIn })
}

function insertAt(editor: Editor, index: number, block: MinutesBlock): void {
  Transforms.insertNodes(editor, block, { at: [index] })
  Transforms.select(editor, SlateEditor.start(editor, [index]))
}
