import type { Editor } from 'slate'
import { withShares } from '#shared/minutes/table-widths.ts'
import { blocksOf } from '../queries/blocks.ts'
import { selectedCells } from '../queries/table-place.ts'
import { columnWidthAsked } from '../state/column-width.ts'
import { asOneStep } from './as-one-step.ts'
import { replaceTable } from './replace-table.ts'

/** Asks how wide the selected columns shall be. */
export function askColumnWidth(editor: Editor): void {
  const cells = selectedCells(editor)
  if (cells === null) return
  const { table, area } = cells
  columnWidthAsked.set({ editor, tableId: table.id, from: area.column, to: area.endColumn })
}

/** Gives the columns of a table these widths (in any one unit), or those their words want, as one undo step; the caret stays. */
export function setColumnWidths(editor: Editor, tableId: string, widths: readonly number[] | null): void {
  const index = blocksOf(editor).findIndex(({ id }) => id === tableId)
  const table = blocksOf(editor)[index]
  if (table?.type !== 'table') return
  const target = withShares(table, widths)
  if (target !== table)
    asOneStep(editor, () => replaceTable(editor, index, target, editor.selection?.focus ?? null))
}
