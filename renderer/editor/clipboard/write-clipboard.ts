import type { Editor } from 'slate'
import { composeTable } from '#shared/compose/compose-table.ts'
import { ownText } from '#shared/minutes/factories.ts'
import type { Table } from '#shared/minutes/table.ts'
import { BLOCKS_FORMAT, type CopiedBlocks, copySelection } from './copied-blocks.ts'
import { type CopiedLine, copiedLines, lineOf, toHtml } from './copied-text.ts'

/**
 * Copies the selection: structure for this program, plain text (cells parted by tabs) and clean HTML for all others. `isMoved`: it leaves its
 * place. Returns whether there was anything.
 */
export function writeClipboard(editor: Editor, data: DataTransfer, isMoved = false): boolean {
  const copied = copySelection(editor, isMoved)
  if (!copied) return false
  const lines = isInOneTable(editor) ? linesOfPart(copied) : copiedLines(editor)
  data.setData('text/plain', lines.map(({ text }) => text).join('\n'))
  data.setData('text/html', toHtml(lines))
  data.setData(BLOCKS_FORMAT, JSON.stringify(copied))
  return true
}

function isInOneTable({ selection, children }: Editor): boolean {
  if (selection === null || selection.anchor.path[0] !== selection.focus.path[0]) return false
  const block = children[selection.anchor.path[0] ?? -1]
  return block !== undefined && 'type' in block && block.type === 'table'
}

/** Several cells of a table, or words of one. */
function linesOfPart({ blocks }: CopiedBlocks): CopiedLine[] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? linesOfTable(block) : [{ text: ownText(block), isHeading: false, table: null }],
  )
}

function linesOfTable(table: Table): CopiedLine[] {
  return composeTable(table, 0).map(lineOf)
}
