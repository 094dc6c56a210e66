import { Element, Text } from 'slate'
import { createCell, createRow } from '#shared/minutes/factories.ts'
import type { Caption, Cell, Row } from '#shared/minutes/table.ts'
import { wholeTable } from '#shared/minutes/whole-table.ts'
import { replaceTable } from '../commands/replace-table.ts'
import { blockAt } from '../queries/blocks.ts'
import type { BlockRule } from './rule.ts'

/** The cells of a table cover every place of it once, and hold nothing but words, whatever was done to it. */
export const everyTableIsWhole: BlockRule = (editor, index) => {
  const table = blockAt(editor, index)
  if (table?.type !== 'table') return false
  const children = table.children.flatMap(asChild)
  const isClean =
    children.length === table.children.length && children.every((one, at) => one === table.children[at])
  const whole = wholeTable(isClean ? table : { ...table, children })
  if (whole === table) return false
  replaceTable(editor, index, whole)
  return true
}

/** What stands in a table as a row or its caption; words between rows become a row. */
function asChild(child: unknown): (Caption | Row)[] {
  if (!Element.isElement(child))
    return Text.isText(child) && child.text !== '' ? [createRow([createCell(child.text)])] : []
  if (child.type === 'caption') return [child]
  if (child.type !== 'row') return []
  const cells = child.children.flatMap(asCell)
  const isClean =
    cells.length === child.children.length && cells.every((one, at) => one === child.children[at])
  return isClean ? [child] : [{ ...child, children: cells }]
}

function asCell(child: unknown): Cell[] {
  if (Element.isElement(child)) return child.type === 'cell' ? [child] : []
  return Text.isText(child) && child.text !== '' ? [createCell(child.text)] : []
}
