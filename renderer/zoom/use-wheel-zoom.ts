import { type RefObject, useEffect, useRef } from 'react'

/** Ctrl and the wheel over an element change the zoom, one step a notch. */
export function useWheelZoom(element: RefObject<HTMLElement | null>, onZoom: (by: -1 | 1) => void): void {
  const zoom = useRef(onZoom)
  useEffect(() => {
    zoom.current = onZoom
  }, [onZoom])
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      zoom.current(event.deltaY < 0 ? 1 : -1)
    }
    const target = element.current
    // Not passive, or the browser's own zoom could not be held back.
    target?.addEventListener('wheel', onWheel, { passive: false })
    return () => target?.removeEventListener('wheel', onWheel)
  }, [element])
}
