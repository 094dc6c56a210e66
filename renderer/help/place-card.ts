export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rect extends Size {
  readonly left: number
  readonly top: number
}

/** Between card and part, and card and edge of the window, in px. */
const GAP = 14

/**
 * Where a card stands beside a part of the window without covering it: to the right, the left, below, above, whichever has room first; inside
 * the window in any case. Without a part it stands in the lower right corner.
 */
export function placeCard(target: Rect | null, card: Size, window: Size): { left: number; top: number } {
  const clamp = (value: number, most: number) => Math.max(GAP, Math.min(value, most))
  const most = { left: window.width - card.width - GAP, top: window.height - card.height - GAP }
  if (target === null) return { left: clamp(most.left, most.left), top: clamp(most.top, most.top) }
  const right = target.left + target.width + GAP
  const bottom = target.top + target.height + GAP
  const beside = clamp(target.top, most.top)
  const along = clamp(target.left, most.left)
  if (right <= most.left) return { left: right, top: beside }
  if (target.left - GAP - card.width >= GAP) return { left: target.left - GAP - card.width, top: beside }
  if (bottom <= most.top) return { left: along, top: bottom }
  if (target.top - GAP - card.height >= GAP) return { left: along, top: target.top - GAP - card.height }
  return { left: clamp(most.left, most.left), top: clamp(most.top, most.top) }
}
