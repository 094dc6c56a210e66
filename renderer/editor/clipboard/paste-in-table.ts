import type { Editor } from 'slate'
import { ownText } from '#shared/minutes/factories.ts'
import { type Table, wordsOf } from '#shared/minutes/table.ts'
import { fillCells } from '#shared/minutes/table-cell-edits.ts'
import { gridOf } from '#shared/minutes/table-grid.ts'
import { tableFromGiven } from '#shared/parse/tables/given-table.ts'
import { givenTexts } from '#shared/parse/tables/pieces-of-text.ts'
import { readTabbed } from '#shared/parse/tables/read-delimited.ts'
import { editTable } from '../commands/edit-table.ts'
import { currentTablePlace } from '../queries/table-place.ts'
import { readOnlyTable } from './clipboard-page.ts'
import { BLOCKS_FORMAT, readOwnBlocks } from './copied-blocks.ts'
import type { ClipboardContent } from './read-clipboard.ts'

/**
 * Pastes into the table of the caret, where it stands in one: cells fill the cells from the caret on, anything else is words of the cell in
 * lines below each other. Returns whether the caret was in a table.
 */
export function pasteInTable(
  editor: Editor,
  data: DataTransfer,
  content: () => ClipboardContent | null,
): boolean {
  const place = currentTablePlace(editor)
  if (place === null) return false
  const cells = place.cell === null ? null : readCells(data)
  if (cells !== null) {
    editTable(editor, ({ table, area }) => ({
      table: fillCells(table, area.row, area.column, cells),
      caret: {
        row: area.row + cells.length - 1,
        column: area.column + Math.max(1, cells[0]?.length ?? 1) - 1,
      },
    }))
    return true
  }
  const given = content()
  const text = given === null ? '' : textOf(given)
  if (text !== '') editor.insertText(place.cell === null ? text.replace(/(?<!\s)\s*\n\s*/gu, ' ') : text)
  return true
}

function textOf(content: ClipboardContent): string {
  return content.type === 'words'
    ? content.text
    : content.copied.blocks.map(ownText).filter(Boolean).join('\n')
}

/** What is on the clipboard as cells; null where it is no table, or one beside other text. */
function readCells(data: DataTransfer): string[][] | null {
  const own = readOwnBlocks(data.getData(BLOCKS_FORMAT))
  if (own !== null) {
    const [only, ...others] = own.blocks
    return only?.type === 'table' && others.length === 0 ? textsOf(only) : null
  }
  if (data.getData('text/html') !== '') {
    const given = readOnlyTable(data)
    return given === null ? null : textsOf(tableFromGiven({ ...given, caption: undefined }))
  }
  const tabbed = readTabbed(data.getData('text/plain'))
  return tabbed === null ? null : textsOf(tableFromGiven(givenTexts(tabbed)))
}

/** The words of every place; '' where a cell only reaches. */
function textsOf(table: Table): string[][] {
  const rows: string[][] = []
  for (const { cell, row, column } of gridOf(table)) {
    const line = rows[row] ?? []
    rows[row] = line
    line[column] = wordsOf(cell)
  }
  return rows.map((row) => Array.from({ length: table.columns.length }, (_, at) => row[at] ?? ''))
}
