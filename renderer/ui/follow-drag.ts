/** How far the mouse goes with its button down before it drags and no longer clicks. */
const CLICK_PX = 4
/** So near to the upper or lower edge it scrolls, the quicker the nearer. */
const EDGE_PX = 40
const QUICKEST_PX = 18

export interface Drag {
  /** What is held: it shows its own pointer as long as the drag lasts. */
  readonly source: Element
  /** What scrolls when the mouse comes near its edges. */
  readonly scroller: HTMLElement | null
  /** The mouse has gone far enough and is here now; asked again when something scrolls under it. */
  readonly over: (x: number, y: number) => void
  /** The mouse let go where it was last. */
  readonly drop: () => void
  /** After dropping, after a press that was a click, and when a key, another window or the end of `source` put an end to it. */
  readonly end: () => void
}

/**
 * Follows the mouse from its button's press. Not the browser's own dragging: that one carries a text, which every editable place takes, and
 * it cannot be held back while an input method is at work.
 */
export function followDrag(press: PointerEvent, drag: Drag): void {
  if (press.button !== 0 || !press.isPrimary) return
  const { source, scroller } = drag
  const stopped = new AbortController()
  let { clientX: x, clientY: y } = press
  let isDragging = false
  let frame = 0
  const finish = () => {
    stopped.abort()
    cancelAnimationFrame(frame)
    isDragging = false
    drag.end()
  }
  const scrollAtEdge = () => {
    frame = 0
    const by = scroller ? edgeSpeed(scroller.getBoundingClientRect(), y) : 0
    if (!scroller || by === 0) return
    scroller.scrollTop += by
    frame = requestAnimationFrame(scrollAtEdge)
  }
  const begin = () => {
    isDragging = true
    source.setPointerCapture(press.pointerId)
    swallowClick()
  }
  const follow = (event: PointerEvent) => {
    if (!isDragging && Math.hypot(event.clientX - x, event.clientY - y) < CLICK_PX) return
    if (!isDragging) begin()
    x = event.clientX
    y = event.clientY
    drag.over(x, y)
    if (frame === 0) scrollAtEdge()
  }
  const stopByKey = (event: KeyboardEvent) => {
    if (isDragging && event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
    }
    finish()
  }
  const options = { capture: true, signal: stopped.signal }
  window.addEventListener('pointermove', follow, options)
  window.addEventListener(
    'pointerup',
    (event) => {
      follow(event)
      if (isDragging) drag.drop()
      finish()
    },
    options,
  )
  window.addEventListener('keydown', stopByKey, options)
  window.addEventListener('selectstart', (event) => event.preventDefault(), options)
  window.addEventListener('pointercancel', finish, options)
  window.addEventListener('lostpointercapture', finish, options)
  // Not captured: elements that lose the focus say the same.
  window.addEventListener('blur', finish, { signal: stopped.signal })
  scroller?.addEventListener('scroll', () => isDragging && drag.over(x, y), options)
}

/** Pixels a frame for a mouse at height `y`: negative up, 0 away from the edges. */
export function edgeSpeed({ top, bottom }: Pick<DOMRect, 'top' | 'bottom'>, y: number): number {
  const above = Math.min(1, (top + EDGE_PX - y) / EDGE_PX)
  const below = Math.min(1, (y - bottom + EDGE_PX) / EDGE_PX)
  if (above > 0) return -Math.ceil(above * QUICKEST_PX)
  return below > 0 ? Math.ceil(below * QUICKEST_PX) : 0
}

/** The click that the browser makes of letting go is none. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true })
  const stop = () => window.removeEventListener('click', swallow, { capture: true })
  window.addEventListener('pointerup', () => setTimeout(stop), { capture: true, once: true })
  // Let go of outside the window: the next press clicks.
  window.addEventListener('pointerdown', stop, { capture: true, once: true })
}
