import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { blocksOf, isEmptyProse } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { endOfBody, isInBody, startOfBody } from '../queries/spans.ts'

/** Where a new statement or paragraph goes: after what the caret stands in, never inside a list of items. */
export function placeAfterCurrent(editor: Editor): number {
  const blocks = blocksOf(editor)
  const index = currentBlockIndex(editor)
  const end = endOfBody(blocks)
  if (index === null || index >= end) return end
  const start = startOfBody(blocks)
  if (index < start) return start
  let at = index + 1
  while (blocks[at]?.type === 'item') at += 1
  return at
}

/** The empty statement, item or paragraph of the body the caret stands in: a new block takes its place. */
export function emptyBlockAtCaret(editor: Editor): number | null {
  const blocks = blocksOf(editor)
  const index = currentBlockIndex(editor)
  const block = index === null ? undefined : blocks[index]
  if (index === null || !block || !isInBody(blocks, index)) return null
  const isLine = block.type === 'statement' || block.type === 'item' || block.type === 'paragraph'
  return isLine && isEmptyProse(block) ? index : null
}

/** Inserts a block and puts the caret at the end of its text. */
export function insertBlockAt(editor: Editor, index: number, block: MinutesBlock): void {
  Transforms.insertNodes(editor, block, { at: [index] })
  Transforms.select(editor, SlateEditor.end(editor, [index]))
}

/** Puts a block where the caret is: in place of an empty line (run in as that was), otherwise after what the caret stands in. */
export function placeBlock(editor: Editor, block: MinutesBlock, index = placeAfterCurrent(editor)): void {
  const empty = emptyBlockAtCaret(editor)
  const line = empty === null ? undefined : blocksOf(editor)[empty]
  if (empty !== null) Transforms.removeNodes(editor, { at: [empty] })
  const isRunIn = line?.type === 'statement' && line.runIn
  const placed = block.type === 'statement' ? { ...block, runIn: block.runIn || isRunIn } : block
  insertBlockAt(editor, empty ?? index, placed)
}
