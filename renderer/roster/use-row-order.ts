import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { followDrag } from '../ui/follow-drag.ts'
import { type ChoosingHow, chooseRow, NO_CHOICE, type RowChoice } from '../ui/row-choice.ts'

/** Rows of a table that are chosen and moved. */
export interface RowOrder {
  readonly chosen: ReadonlySet<string>
  /** Before which row what is dragged would stand; the number of rows: behind the last. null: nothing is dragged. */
  readonly dropAt: number | null
  /** What is held by the mouse; null: nothing. */
  readonly dragged: string | null
  readonly choose: (id: string, how: ChoosingHow) => void
  /** With Shift and a key: chooses from where the last choice began, else from `from`, to `to`. */
  readonly extend: (from: string, to: string) => void
  readonly chooseAll: () => void
  readonly clear: () => void
  /** What moves with a row: all that are chosen when it is one of them. */
  readonly withRow: (id: string) => ReadonlySet<string>
  readonly drag: (press: PointerEvent<HTMLElement>, id: string) => void
}

/** `ids`: of the rows in their order. `move` is told where those that are let go of shall stand. */
export function useRowOrder(
  body: RefObject<HTMLElement | null>,
  ids: readonly string[],
  move: (moved: ReadonlySet<string>, to: number) => void,
): RowOrder {
  const [choice, setChoice] = useState<RowChoice>(NO_CHOICE)
  const [dropAt, setDropAt] = useState<number | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const landing = useRef<number | null>(null)
  // What was deleted or is no longer listed is not chosen.
  const chosen = new Set(ids.filter((id) => choice.chosen.has(id)))
  const withRow = (id: string) => (chosen.has(id) ? chosen : new Set([id]))
  const show = (place: number | null) => {
    landing.current = place
    setDropAt(place)
  }
  return {
    chosen,
    dropAt,
    choose: (id, how) => setChoice(chooseRow({ ...choice, chosen }, ids, id, how)),
    dragged,
    extend: (from, to) => {
      const begun = choice.anchor !== null && ids.includes(choice.anchor) ? choice.anchor : from
      setChoice(chooseRow({ chosen, current: from, anchor: begun }, ids, to, 'range'))
    },
    chooseAll: () => setChoice({ chosen: new Set(ids), current: null, anchor: null }),
    clear: () => setChoice(NO_CHOICE),
    withRow,
    drag(press, id) {
      const rows = body.current
      if (rows === null) return
      setDragged(id)
      followDrag(press.nativeEvent, {
        source: press.currentTarget,
        scroller: rows.closest<HTMLElement>('.roster-room'),
        over: (_, y) => show(placeUnder(rows, y)),
        drop: () => landing.current !== null && move(withRow(id), landing.current),
        end: () => {
          show(null)
          setDragged(null)
        },
      })
    },
  }
}

/** Before which row something is dropped at this height, of those that are drawn; one more than the last: behind it. */
function placeUnder(body: HTMLElement, y: number): number {
  const rows = [...body.querySelectorAll<HTMLElement>('[aria-rowindex]')]
  const placeOf = (row: HTMLElement | undefined) => Number(row?.getAttribute('aria-rowindex') ?? 2) - 2
  const under = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return under === undefined ? placeOf(rows.at(-1)) + 1 : placeOf(under)
}
