import { useContext, useMemo, useRef } from 'react'
import { type Editor, Range } from 'slate'
import { type RenderElementProps, useSlateStatic } from 'slate-react'
import type { Table } from '#shared/minutes/table.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { columnTwips } from '../queries/column-twips.ts'
import { selectedCells } from '../queries/table-place.ts'
import { useEditorValue } from '../state/subscribe.ts'
import { type KnownLook, readTableLook, TableLook } from './table-look.ts'
import { useBlockFacts } from './use-block-facts.ts'
import { gridColumns, useEdgeDrag } from './use-edge-drag.ts'
import { SheetProfile } from './use-printed.ts'

/** A table as it prints: its columns are as wide as the typesetter makes them. */
export function TableElement({
  attributes,
  children,
  table,
}: RenderElementProps & { readonly table: Table }) {
  const editor = useSlateStatic()
  const profile = useContext(SheetProfile)
  const facts = useBlockFacts(table)
  const widths = useMemo(() => columnTwips(table, profile), [table, profile])
  const edges = useEdgeDrag(editor, table, widths, profile)
  const known = useRef<KnownLook | null>(null)
  const selected = useEditorValue(editor, (it) => selectionIn(it, table))
  const look = readTableLook(editor, table, selected, known.current)
  known.current = look
  return (
    <TableLook.Provider value={look.looks}>
      <table
        {...attributes}
        {...edges}
        className="block block-table"
        aria-label={words.table}
        data-cells-selected={selected !== '' || undefined}
        data-landscape={table.isLandscape ? words.landscape : undefined}
        data-starts-page={table.startsPage || undefined}
        data-dimmed={facts.isDimmed || undefined}
        hidden={facts.isHidden || undefined}
        style={{
          gridTemplateColumns: gridColumns(widths),
          '--table-size': profile.fonts.table.sizePt / profile.fonts.body.sizePt,
        }}
      >
        <tbody>{children}</tbody>
      </table>
    </TableLook.Provider>
  )
}

/** The area of several selected cells as one word; '' where the selection is in no or one cell of the table. */
function selectionIn(editor: Editor, table: Table): string {
  if (editor.selection === null || Range.isCollapsed(editor.selection)) return ''
  const cells = selectedCells(editor)
  if (cells === null || !cells.isSeveral || cells.table !== table) return ''
  const { row, column, endRow, endColumn } = cells.area
  return `${row} ${column} ${endRow} ${endColumn}`
}
