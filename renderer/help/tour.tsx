import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { tourStrings as strings, TOUR_STEPS, type TourStep } from '../strings/tour.ts'
import { Button } from '../ui/button.tsx'
import { placeCard, type Rect } from './place-card.ts'

export interface TourProps {
  readonly step: number
  /** null: the tour is over. */
  readonly onStep: (step: number | null) => void
}

/**
 * 边看边学: a card beside the part it speaks of, which a ring marks. Nothing is locked: one may write, click and look while it stands there;
 * it never takes a key from the sheet.
 */
export function Tour({ step, onStep }: TourProps) {
  const shown = TOUR_STEPS[step]
  const target = useTarget(shown)
  const card = useRef<HTMLElement>(null)
  const size = useSize(card, step)
  // The keyboard can go on at once; who clicks into the sheet writes there.
  useEffect(() => {
    if (step >= 0) card.current?.querySelector<HTMLElement>('.button-primary')?.focus()
  }, [step])
  if (shown === undefined) return null
  const isLast = step === TOUR_STEPS.length - 1
  const window_ = { width: innerWidth, height: innerHeight }
  const place = placeCard(target, size, window_)
  return (
    <>
      {target === null ? null : (
        <div
          className="tour-ring"
          aria-hidden="true"
          style={{ left: target.left, top: target.top, width: target.width, height: target.height }}
        />
      )}
      <aside
        className="tour-card"
        role="dialog"
        aria-label={strings.title}
        ref={card}
        style={{ left: place.left, top: place.top }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onStep(null)
        }}
      >
        <p className="tour-count">{strings.count(step + 1, TOUR_STEPS.length)}</p>
        <h2>{shown.title}</h2>
        <p aria-live="polite">{shown.text}</p>
        <footer>
          <Button look="plain" onPress={() => onStep(null)}>
            {strings.end}
          </Button>
          <span className="top-bar-gap" />
          {step === 0 ? null : <Button onPress={() => onStep(step - 1)}>{strings.back}</Button>}
          <Button look="primary" onPress={() => onStep(isLast ? null : step + 1)}>
            {isLast ? strings.done : strings.next}
          </Button>
        </footer>
      </aside>
    </>
  )
}

/** Where the part stands that the step speaks of; null while it is not on the screen. */
function useTarget(step: TourStep | undefined): Rect | null {
  const [rect, setRect] = useState<Rect | null>(null)
  useLayoutEffect(() => {
    const look = () => {
      const found = step?.target === undefined ? null : document.querySelector(step.target)
      const next = found === null ? null : seenPart(found)
      setRect((known) => (JSON.stringify(known) === JSON.stringify(next) ? known : next))
    }
    look()
    // The parts are drawn a moment after the sample is opened, and move with the window.
    const seen = new ResizeObserver(look)
    seen.observe(document.body)
    const timer = setInterval(look, 400)
    return () => {
      seen.disconnect()
      clearInterval(timer)
    }
  }, [step])
  return rect
}

/** Where a part is seen: what is taller than its place, such as the sheet, ends with it. null: nowhere. */
function seenPart(part: Element): Rect | null {
  const { left, top, right, bottom } = part.getBoundingClientRect()
  const place = part.closest('main')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight)
  const seen = { left: Math.max(left, place.left), top: Math.max(top, place.top) }
  const width = Math.min(right, place.right) - seen.left
  const height = Math.min(bottom, place.bottom) - seen.top
  return width > 0 && height > 0 ? { ...seen, width, height } : null
}

function useSize(card: React.RefObject<HTMLElement | null>, step: number) {
  const [size, setSize] = useState({ width: 340, height: 180 })
  useLayoutEffect(() => {
    const { offsetWidth, offsetHeight } = card.current ?? { offsetWidth: 340, offsetHeight: 180 }
    if (step >= 0) setSize({ width: offsetWidth, height: offsetHeight })
  }, [card, step])
  return size
}
