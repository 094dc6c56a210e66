import { type RefObject, useCallback, useEffect, useState } from 'react'
import { PAGE_GAP_PX } from '../zoom/view-mode.ts'

/** The page at the middle of the visible part, and how to go to one. `count`: the number of pages. */
export function useCurrentPage(
  scroll: RefObject<HTMLElement | null>,
  count: number,
): { readonly current: number; readonly goTo: (page: number) => void } {
  const [current, setCurrent] = useState(1)
  useEffect(() => {
    const element = scroll.current
    if (element === null) return
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setCurrent((before) => pageInView(element, before)))
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', look)
    }
  }, [scroll])
  const goTo = useCallback(
    (page: number) => {
      const element = scroll.current
      const slot = element?.querySelector(`[data-page="${page}"]`)
      if (!element || !(slot instanceof HTMLElement)) return
      element.scrollTo({ top: slot.offsetTop - PAGE_GAP_PX })
      setCurrent(page)
    },
    [scroll],
  )
  return { current: Math.min(current, count), goTo }
}

/** Of pages side by side the one before, if it is one of them, else the left one. */
function pageInView(element: HTMLElement, before: number): number {
  const middle = element.scrollTop + element.clientHeight / 2
  let nearest = 1
  let least = Number.POSITIVE_INFINITY
  for (const slot of element.querySelectorAll<HTMLElement>('[data-page]')) {
    const distance = Math.max(slot.offsetTop - middle, middle - slot.offsetTop - slot.offsetHeight, 0)
    const page = Number(slot.dataset.page)
    if (distance < least || (distance === least && page === before)) {
      least = distance
      nearest = page
    }
  }
  return nearest
}
