import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { rowsOf } from '#shared/minutes/table.ts'
import { cellOver } from '#shared/minutes/table-grid.ts'
import { blockAt } from '../queries/blocks.ts'
import { currentTablePlace, pathOfCell, type TablePlace } from '../queries/table-place.ts'

/**
 * ↑ and ↓ in a table go to the cell above and below, from the first and the last row out of it; the browser would go to the cell beside.
 * Inside a cell of several lines they are the browser's. Returns whether the key was such a one.
 */
export function stepInTable(editor: Editor, event: globalThis.KeyboardEvent): boolean {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  const hasModifier = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey
  const { selection } = editor
  if (step === 0 || hasModifier || event.isComposing || selection === null || Range.isExpanded(selection))
    return false
  const place = currentTablePlace(editor)
  if (place === null) return false
  const here = place.cell === null ? [place.index, 0] : pathOfCell(place.index, place.table, place.cell)
  const [node] = SlateEditor.node(editor, here)
  const element = ReactEditor.toDOMNode(editor, node)
  const caret = caretBox(element)
  const box = wordsBox(element)
  const half = caret.height / 2
  if (step < 0 ? caret.top - half > box.top : caret.bottom + half < box.bottom) return false
  const target = targetOf(editor, place, step)
  if (target === null) return true
  const [beyond] = SlateEditor.node(editor, target)
  const words = wordsBox(ReactEditor.toDOMNode(editor, beyond))
  const y = step < 0 ? words.bottom - half : words.top + half
  const found = document.caretPositionFromPoint(
    Math.min(Math.max(caret.left, words.left + 1), words.right - 1),
    y,
  )
  const point =
    found &&
    ReactEditor.toSlatePoint(editor, [found.offsetNode, found.offset], {
      exactMatch: false,
      suppressThrow: true,
    })
  const isInside = point !== null && target.every((at, depth) => point.path[depth] === at)
  Transforms.select(editor, isInside ? point : SlateEditor[step < 0 ? 'end' : 'start'](editor, target))
  return true
}

/** The path of what stands above or below a cell: a cell, the caption, a block beside the table; null at the end of the document. */
function targetOf(editor: Editor, { index, table, cell }: TablePlace, step: 1 | -1): number[] | null {
  const hasCaption = rowsOf(table).length < table.children.length
  const row = cell === null ? -1 : step < 0 ? cell.row - 1 : cell.row + cell.cell.rows - 1
  const next =
    cell === null && step < 0 ? undefined : cellOver(table, step < 0 ? row : row + 1, cell?.column ?? 0)
  if (next !== undefined) return pathOfCell(index, table, next)
  if (step < 0 && cell !== null && hasCaption) return [index, 0]
  const beyond = index + step
  return blockAt(editor, beyond) === null ? null : [beyond]
}

function caretBox(element: HTMLElement): DOMRect {
  const range = document.getSelection()?.getRangeAt(0)
  return range?.getClientRects()[0] ?? wordsBox(element)
}

/** Where the words of a cell stand; of an empty one its own place. */
function wordsBox(element: HTMLElement): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(element)
  const box = range.getBoundingClientRect()
  return box.height > 0 ? box : element.getBoundingClientRect()
}
