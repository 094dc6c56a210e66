import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { rowAfterKey } from '../ui/row-choice.ts'
import { type RowOrder, useRowOrder } from './use-row-order.ts'
import { type RowsInView, useRowsInView } from './use-rows-in-view.ts'

export interface RosterRows {
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly order: RowOrder
  readonly view: RowsInView
  /** To be told when the hand comes into a row. */
  readonly onFocus: (id: string) => void
  /** Keys of the row at a place; says whether it took one. */
  readonly onKey: (event: KeyboardEvent, at: number) => boolean
}

/**
 * The rows of a table of the roster: those in view are drawn, several are chosen and moved, and keys go from row to row in the same column: ↑ ↓
 * PageUp PageDown, Home and End on the box of a row, with Ctrl in its cells; with Shift they choose what they pass.
 * `ids`: of the rows in their order. `move`: see useRowOrder.
 */
export function useRosterRows(
  ids: readonly string[],
  move: (moved: ReadonlySet<string>, to: number) => void,
): RosterRows {
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const order = useRowOrder(body, ids, move)
  const currentAt = current === null ? -1 : ids.indexOf(current)
  const view = useRowsInView(body, ids.length, [
    currentAt,
    order.dragged === null ? -1 : ids.indexOf(order.dragged),
  ])
  const shownAt = useRef(currentAt)
  useEffect(() => {
    // A row that was moved by keys takes the view along; one that was only entered is in sight.
    const hasFocus = body.current?.contains(document.activeElement) ?? false
    if (hasFocus && currentAt >= 0 && currentAt !== shownAt.current) view.show(currentAt)
    shownAt.current = currentAt
  })
  const onKey = (event: KeyboardEvent, at: number): boolean => {
    const { target, key, shiftKey } = event
    if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing || event.altKey) return false
    const isCell = target.type === 'text'
    const hasControl = event.ctrlKey || event.metaKey
    if (!isCell && hasControl && key.toLowerCase() === 'a') {
      order.chooseAll()
      return true
    }
    if (isCell && isKeyOfCell(target, key, hasControl)) return false
    const to = rowAfterKey(key, at, ids.length, view.page())
    const [from, id] = [ids[at], to === null ? undefined : ids[to]]
    if (to === null || from === undefined || id === undefined) return false
    const column = target.closest('td')?.cellIndex ?? 0
    if (shiftKey) order.extend(from, id)
    // Drawn at once, wherever it is: the focus goes there before the next key.
    flushSync(() => setCurrent(id))
    view.show(to)
    focusCell(body.current, to, column)
    return true
  }
  return { body, order, view, onFocus: setCurrent, onKey }
}

/** Home and End move the caret in a cell; ↑ and ↓ choose a suggestion for what is being typed. */
function isKeyOfCell(cell: HTMLInputElement, key: string, hasControl: boolean): boolean {
  if (key === 'Home' || key === 'End') return !hasControl
  return cell.list !== null && cell.value !== (cell.dataset.kept ?? '')
}

function focusCell(body: HTMLElement | null, at: number, column: number): void {
  const row = body?.querySelector<HTMLTableRowElement>(`[aria-rowindex="${at + 2}"]`)
  const cell = row?.cells[column]?.querySelector('input')
  cell?.focus({ preventScroll: true })
  if (cell?.type === 'text') cell.select()
}
