import type { MouseEvent, PointerEvent } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Table } from '#shared/minutes/table.ts'
import { moveEdge } from '#shared/minutes/table-widths.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { twipsToMm } from '#shared/profile/units.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { followDrag } from '../../ui/follow-drag.ts'
import { setColumnWidths } from '../commands/ask-column-width.ts'
import { leastTwips } from '../queries/column-twips.ts'

/** So near to the rule between two columns the mouse takes hold of it. */
const NEAR_PX = 4

/** The columns of a grid in these proportions. */
export function gridColumns(widths: readonly number[]): string {
  return widths.map((width) => `minmax(0, ${width}fr)`).join(' ')
}

/**
 * The rules between columns are dragged with the mouse; a double click gives all columns the widths their words want. While one is dragged
 * only the drawn widths change, the document does when it is let go.
 */
export function useEdgeDrag(editor: Editor, table: Table, widths: readonly number[], profile: FormatProfile) {
  const mayChange = () => !ReactEditor.isReadOnly(editor) && !ReactEditor.isComposing(editor)
  return {
    onPointerMove({ currentTarget, target, clientX, buttons }: PointerEvent<HTMLElement>) {
      if (buttons !== 0) return
      const isNear = mayChange() && edgeNear(currentTarget, target, clientX) !== null
      currentTarget.toggleAttribute('data-edge', isNear)
    },
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const { currentTarget: element, target, clientX } = event
      const edge = event.button === 0 && mayChange() ? edgeNear(element, target, clientX) : null
      if (edge === null) return
      // The caret stays where it is.
      event.preventDefault()
      const scale = widths.reduce((sum, one) => sum + one, 0) / Math.max(1, gridWidth(element))
      let dragged: readonly number[] | null = null
      followDrag(event.nativeEvent, {
        source: element,
        scroller: null,
        over(x) {
          dragged = moveEdge(widths, edge, (x - clientX) * scale, leastTwips(profile))
          element.style.gridTemplateColumns = gridColumns(dragged)
          element.dataset.widths = words.draggedWidth(writeMm(dragged[edge]), writeMm(dragged[edge + 1]))
        },
        drop() {
          if (dragged === null) return
          setColumnWidths(
            editor,
            table.id,
            dragged.map((one) => Number(twipsToMm(one).toFixed(2))),
          )
        },
        end() {
          delete element.dataset.widths
          element.removeAttribute('data-edge')
          // Where nothing came of it; otherwise the table is drawn anew.
          element.style.gridTemplateColumns = gridColumns(widths)
        },
      })
    },
    onMouseDown(event: MouseEvent<HTMLElement>) {
      // A press on a rule is no click on words.
      if (event.button === 0 && event.currentTarget.hasAttribute('data-edge')) event.preventDefault()
    },
    onDoubleClick(event: MouseEvent<HTMLElement>) {
      if (!mayChange() || edgeNear(event.currentTarget, event.target, event.clientX) === null) return
      event.preventDefault()
      // The sheet would look for the table that was.
      event.stopPropagation()
      setColumnWidths(editor, table.id, null)
    },
  }
}

/** The column before the rule that is near to `x` in the cell under the mouse; null: none, or the table's own edge. */
function edgeNear(table: HTMLElement, target: EventTarget, x: number): number | null {
  const cell = target instanceof Element ? target.closest('.table-cell') : null
  if (cell === null || !table.contains(cell)) return null
  const { left, right } = cell.getBoundingClientRect()
  const rule = Math.abs(x - left) <= NEAR_PX ? left : Math.abs(x - right) <= NEAR_PX ? right : null
  if (rule === null) return null
  let place = table.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(table).paddingLeft)
  for (const [at, width] of columnPixels(table).slice(0, -1).entries()) {
    place += width
    if (Math.abs(place - rule) <= 2) return at
  }
  return null
}

function columnPixels(table: HTMLElement): number[] {
  return getComputedStyle(table).gridTemplateColumns.split(' ').map(Number.parseFloat)
}

function gridWidth(table: HTMLElement): number {
  return columnPixels(table).reduce((sum, one) => sum + one, 0)
}

function writeMm(twips: number | undefined): string {
  return twipsToMm(twips ?? 0).toFixed(1)
}
