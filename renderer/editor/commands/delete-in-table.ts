import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import { captionOf, wordsOf } from '#shared/minutes/table.ts'
import { gridOf, meets } from '#shared/minutes/table-grid.ts'
import { blockAt, isEmptyProse } from '../queries/blocks.ts'
import { leavesOf } from '../queries/leaves.ts'
import { pathOfCell, selectedCells, tablePlaceAt } from '../queries/table-place.ts'
import { asOneStep } from './as-one-step.ts'
import { deleteText } from './delete-text.ts'

/**
 * Backspace and Delete in a table: at the edge of a cell nothing is joined. An empty caption goes, and a table without a word in it.
 * Returns whether there is nothing for Slate to delete.
 */
export function deleteInTable(editor: Editor, direction: 'backward' | 'forward'): boolean {
  const { selection } = editor
  const place = selection === null ? null : tablePlaceAt(editor, selection.anchor)
  if (selection === null || place === null) return false
  const { index, table, cell } = place
  const path = cell === null ? [index, 0] : pathOfCell(index, table, cell)
  const isAtEdge =
    direction === 'backward'
      ? SlateEditor.isStart(editor, selection.anchor, path)
      : SlateEditor.isEnd(editor, selection.anchor, path)
  if (!isAtEdge) return false
  const caption = captionOf(table)
  if (cell === null && caption !== null && wordsOf(caption) === '') {
    asOneStep(editor, () => {
      Transforms.removeNodes(editor, { at: path })
      Transforms.select(editor, SlateEditor.start(editor, [index]))
    })
  } else if (isEmptyProse(table)) {
    asOneStep(editor, () => {
      Transforms.removeNodes(editor, { at: [index] })
      const isFirst = index === 0
      Transforms.select(
        editor,
        isFirst ? SlateEditor.start(editor, [0]) : SlateEditor.end(editor, [index - 1]),
      )
    })
  }
  return true
}

/** Where a range stands in several cells of one table their words go, and the cells stay. Returns whether it was such a range. */
export function clearSelectedCells(editor: Editor, range: Range): boolean {
  const [start, end] = Range.edges(range)
  const from = tablePlaceAt(editor, start)
  const to = tablePlaceAt(editor, end)
  if (from === null || from.index !== to?.index) return false
  const cells = selectedCells(editor)
  const isShown = editor.selection !== null && Range.equals(editor.selection, range)
  if (cells?.isSeveral && isShown) {
    for (const one of gridOf(cells.table)) {
      if (meets(one, cells.area)) clearWords(editor, pathOfCell(cells.index, cells.table, one))
    }
    Transforms.select(editor, start)
    return true
  }
  clearCellsOf(editor, from.index, range)
  Transforms.select(editor, start)
  return true
}

/** The words of a range inside the table at `index` go, those of each cell for itself. false: there is no table. */
export function clearCellsOf(editor: Editor, index: number, range: Range): boolean {
  const table = blockAt(editor, index)
  if (table?.type !== 'table') return false
  for (const leaf of leavesOf(table)) {
    const path = [index, ...leaf.path]
    const inside = Range.intersection(range, {
      anchor: { path, offset: 0 },
      focus: { path, offset: leaf.text.length },
    })
    if (inside !== null) deleteText(editor, inside)
  }
  return true
}

function clearWords(editor: Editor, path: number[]): void {
  deleteText(editor, SlateEditor.range(editor, path))
}
