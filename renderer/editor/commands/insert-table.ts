import type { Editor } from 'slate'
import { Transforms } from 'slate'
import { createTextTable } from '#shared/minutes/factories.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import type { Table } from '#shared/minutes/table.ts'
import { blockAt, blocksOf, isEmptyProse } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { endOfBody, startOfBody } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'
import { selectPlace } from './edit-table.ts'
import { insertBlockAt } from './place-block.ts'
import { revealMadeLines } from './reveal-block.ts'

const NEW_TABLE = [
  ['', '', ''],
  ['', '', ''],
  ['', '', ''],
]

/** A new table of three rows and columns; the caret stands in its first cell, and all of it is in view. */
export function insertTable(editor: Editor): void {
  let index = -1
  asOneStep(editor, () => {
    index = putTable(editor, createTextTable(NEW_TABLE))
    selectPlace(editor, index, { row: 0, column: 0 }, 'end')
  })
  revealMadeLines(editor, index)
}

/** Puts a table where the caret is: in place of an empty line, else after the block. Returns where it stands. */
function putTable(editor: Editor, table: Table): number {
  const blocks = blocksOf(editor)
  const current = currentBlockIndex(editor)
  const block = blockAt(editor, current)
  const isLine =
    block !== null && (block.type === 'statement' || block.type === 'item' || block.type === 'paragraph')
  if (current !== null && isLine && isEmptyProse(block)) {
    Transforms.removeNodes(editor, { at: [current] })
    insertBlockAt(editor, current, table)
    return current
  }
  const at = placeOfTable(blocks, current)
  insertBlockAt(editor, at, table)
  return at
}

function placeOfTable(blocks: ReturnType<typeof blocksOf>, current: number | null): number {
  if (current === null) return endOfBody(blocks)
  if (isInAttachment(blocks, current)) return current + 1
  return Math.max(startOfBody(blocks), Math.min(current + 1, endOfBody(blocks)))
}
