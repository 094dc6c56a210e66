import { type RefObject, useEffect, useState } from 'react'

/** Rows that are drawn at first, and each time the end of them comes near. */
const STEP = 150
/** So far below the view the end is near. */
const NEAR = '600px'

/** How many of `count` rows are drawn: more as one scrolls towards `end`, so that five thousand open as fast as fifty. */
export function useGrowing(end: RefObject<Element | null>, count: number): number {
  const [drawn, setDrawn] = useState(STEP)
  useEffect(() => {
    const mark = end.current
    if (mark === null || drawn >= count) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setDrawn((before) => before + STEP)
      },
      { rootMargin: NEAR },
    )
    observer.observe(mark)
    return () => observer.disconnect()
  }, [end, drawn, count])
  return Math.min(drawn, count)
}
