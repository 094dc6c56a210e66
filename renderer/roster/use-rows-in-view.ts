import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** The height of a row in CSS pixels, as roster.css has it. */
const ROW_PX = 32
/** Rows drawn beyond the edges, so that scrolling shows no gap and Tab finds the next row. */
const OVERSCAN = 12
/** What stays in sight above the rows: the bar for chosen rows and the head of the table. */
const STICKY_PX = 72
/** Before the room is measured. */
const FIRST_RECT = { width: 0, height: 800 }

export interface RowsInView {
  /** The rows to draw, in order; `gapPx`: the room of those before it that are not drawn. */
  readonly rows: readonly { readonly at: number; readonly gapPx: number }[]
  /** The room of the rows behind the last that is drawn. */
  readonly restPx: number
  /** Scrolls no further than it takes to see the row. */
  readonly show: (at: number) => void
  /** How many rows a page has. */
  readonly page: () => number
}

/**
 * Of `count` rows of a table body those in view, so that five thousand scroll as fast as fifty. `kept`: positions that are drawn wherever they
 * are, such as the one with the focus, with their neighbours.
 */
export function useRowsInView(
  body: RefObject<HTMLElement | null>,
  count: number,
  kept: readonly number[],
): RowsInView {
  const room = () => body.current?.closest<HTMLElement>('.roster-room') ?? null
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const scroller = room()
    if (body.current === null || scroller === null) return
    const from = body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    setAbove(Math.round(from + scroller.scrollTop))
  })
  const virtual = useVirtualizer({
    count,
    getScrollElement: room,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    initialRect: FIRST_RECT,
    scrollMargin: above,
    scrollPaddingStart: STICKY_PX,
    rangeExtractor: (range) => {
      const wanted = kept.filter((at) => at >= 0).flatMap((at) => [at - 1, at, at + 1])
      const all = [...defaultRangeExtractor(range), ...wanted.filter((at) => at >= 0 && at < count)]
      return [...new Set(all)].sort((a, b) => a - b)
    },
  })
  let drawn = 0
  const rows = virtual.getVirtualItems().map(({ index }) => {
    const gapPx = (index - drawn) * ROW_PX
    drawn = index + 1
    return { at: index, gapPx }
  })
  return {
    rows,
    restPx: (count - drawn) * ROW_PX,
    show: (at) => virtual.scrollToIndex(at),
    page: () => Math.max(1, Math.floor(((room()?.clientHeight ?? 0) - STICKY_PX) / ROW_PX) - 1),
  }
}
