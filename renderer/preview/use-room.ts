import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inner size of a scrolling element in pixels, its scroll bar left out; zero until it is drawn. */
export function useRoom(element: RefObject<HTMLElement | null>): {
  readonly widthPx: number
  readonly heightPx: number
} {
  const [room, setRoom] = useState({ widthPx: 0, heightPx: 0 })
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = current
      setRoom((before) =>
        before.widthPx === widthPx && before.heightPx === heightPx ? before : { widthPx, heightPx },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return room
}
