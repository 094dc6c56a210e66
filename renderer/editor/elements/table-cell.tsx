import { useContext } from 'react'
import { ReactEditor, type RenderElementProps, useSlateStatic } from 'slate-react'
import type { Cell } from '#shared/minutes/table.ts'
import { TableLook } from './table-look.ts'

/** A cell: how it stands is known to its table alone. */
export function TableCell({ attributes, children, cell }: RenderElementProps & { readonly cell: Cell }) {
  const editor = useSlateStatic()
  const look = useContext(TableLook).get(ReactEditor.findKey(editor, cell).id)
  return (
    <td
      {...attributes}
      className="table-cell"
      colSpan={cell.columns}
      rowSpan={cell.rows}
      data-head={look?.isHead || undefined}
      data-align={look?.align}
      data-selected={look?.isSelected || undefined}
      style={{ gridColumnEnd: `span ${cell.columns}`, gridRowEnd: `span ${cell.rows}` }}
    >
      {children}
    </td>
  )
}
