import type { RenderElementProps } from 'slate-react'
import { isBlock } from '../queries/blocks.ts'
import { BlockElement } from './block-element.tsx'
import { TableCell } from './table-cell.tsx'
import { TableElement } from './table-element.tsx'

/** One element of the document on the sheet: a block, or a part of a table. */
export function renderElement(props: RenderElementProps) {
  const { element, attributes, children } = props
  if (isBlock(element)) {
    return element.type === 'table' ? (
      <TableElement {...props} table={element} />
    ) : (
      <BlockElement {...props} block={element} />
    )
  }
  switch (element.type) {
    case 'caption':
      return (
        <tr {...attributes} className="table-row">
          <td className="table-caption">{children}</td>
        </tr>
      )
    case 'row':
      return (
        <tr {...attributes} className="table-row">
          {children}
        </tr>
      )
    case 'cell':
      return <TableCell {...props} cell={element} />
  }
}
