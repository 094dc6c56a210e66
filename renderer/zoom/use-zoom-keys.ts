import { type RefObject, useEffect, useRef } from 'react'
import { isComposing } from '../commands/keys.ts'
import { VIEW_PERCENTS, type ViewMode } from './view-mode.ts'

/** Ctrl+加号, Ctrl+减号, Ctrl+0 and Ctrl with the wheel: larger, smaller, as it fits. `zoom`: the scale now, 1 is life size. */
export function useZoomKeys(
  scroll: RefObject<HTMLElement | null>,
  zoom: number,
  onMode: (mode: ViewMode) => void,
): void {
  const latest = useRef({ zoom, onMode })
  useEffect(() => {
    latest.current = { zoom, onMode }
  })
  useEffect(() => {
    const step = (by: -1 | 1) => latest.current.onMode(nextPercent(latest.current.zoom * 100, by))
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || !(event.ctrlKey || event.metaKey) || event.altKey)
        return
      if (event.key === '=' || event.key === '+') step(1)
      else if (event.key === '-') step(-1)
      else if (event.key === '0') latest.current.onMode('auto')
      else return
      event.preventDefault()
    }
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      step(event.deltaY < 0 ? 1 : -1)
    }
    const element = scroll.current
    window.addEventListener('keydown', onKeyDown)
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      element?.removeEventListener('wheel', onWheel)
    }
  }, [scroll])
}

/** The next step up or down from any percentage; the last one at the ends. */
export function nextPercent(percent: number, by: -1 | 1): number {
  const next =
    by > 0
      ? VIEW_PERCENTS.find((step) => step > percent + 0.5)
      : VIEW_PERCENTS.findLast((step) => step < percent - 0.5)
  return next ?? (by > 0 ? VIEW_PERCENTS[VIEW_PERCENTS.length - 1] : VIEW_PERCENTS[0]) ?? 100
}
