import { type PointerEvent, type RefObject, useState } from 'react'
import type { Span } from '../editor/queries/spans.ts'
import { followDrag } from '../ui/follow-drag.ts'
import { type DropMark, gapAt, markAt } from './drop-mark.ts'
import type { OutlineActions } from './outline-actions.ts'
import type { OutlineRow } from './outline-rows.ts'

/** What is dragged and where it would land: of what is shown now. */
export interface RowDrag {
  readonly span: Span | null
  readonly mark: DropMark | null
  readonly press: (event: PointerEvent<HTMLElement>, row: OutlineRow) => void
}

const NOTHING = { span: null, mark: null }

/** Rows are dragged by the mouse; `move` is told where the blocks of a row that was let go of shall stand. */
export function useRowDrag(
  tree: RefObject<HTMLElement | null>,
  shown: readonly OutlineRow[],
  isFolded: (row: OutlineRow) => boolean,
  actions: Pick<OutlineActions, 'spanOf' | 'landingOf'>,
  move: (index: number, to: number) => void,
): RowDrag {
  const [drag, setDrag] = useState<Omit<RowDrag, 'press'>>(NOTHING)
  const landingAt = (row: OutlineRow, x: number, y: number): number | null => {
    const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('.outline-row')
    if (!element || !tree.current?.contains(element)) return null
    const at = shown.findIndex(({ index }) => index === Number(element.dataset.index))
    const { top, height } = element.getBoundingClientRect()
    const gap = gapAt(shown, at, y < top + height / 2 ? 'upper' : 'lower', row.kind, isFolded)
    return gap === null ? null : actions.landingOf(row.index, gap)
  }
  return {
    ...drag,
    press(event, row) {
      if (event.target instanceof Element && event.target.closest('button')) return
      const span = actions.spanOf(row.index)
      if (span === null) return
      let landing: number | null = null
      followDrag(event.nativeEvent, {
        source: event.currentTarget,
        scroller: tree.current,
        over(x, y) {
          landing = landingAt(row, x, y)
          setDrag({ span, mark: landing === null ? null : markAt(shown, landing, row.kind) })
        },
        drop: () => landing !== null && move(row.index, landing),
        end: () => setDrag(NOTHING),
      })
    },
  }
}
