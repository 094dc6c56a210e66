import type { Span } from '../queries/spans.ts'
import type { ShownBlock } from './shown-blocks.ts'

/** Where something dragged lands, and the height in the window where its line is drawn. */
export interface DropLine {
  readonly landing: number
  readonly y: number
}

/**
 * The nearest landing that can be seen from a mouse there, on one line the nearest along it; null when it is not over the body (from `body.start` to before
 * `body.end`), and when none is in view. Between a folded heading and what follows it the end of the topic is meant.
 */
export function findDropLine(
  shown: readonly ShownBlock[],
  landings: readonly number[],
  body: Span,
  { x, y }: { readonly x: number; readonly y: number },
  view: Pick<DOMRect, 'top' | 'bottom'>,
): DropLine | null {
  const under = shown.find(({ top, bottom }) => top <= y && y < bottom)
  if (!under || under.index < body.start || under.index >= body.end) return null
  let nearest: (DropLine & { readonly left: number }) | null = null
  for (const [at, { index, top, left }] of shown.entries()) {
    const before = shown[at - 1]?.index ?? index - 1
    const landing = landings.findLast((one) => one > before && one <= index)
    if (landing === undefined || top < view.top || top > view.bottom) continue
    const nearer = nearest === null ? -1 : Math.abs(top - y) - Math.abs(nearest.y - y)
    const isNearer = nearer < 0 || (nearer === 0 && Math.abs(left - x) < Math.abs((nearest?.left ?? 0) - x))
    if (isNearer) nearest = { landing, y: top, left }
  }
  return nearest && { landing: nearest.landing, y: nearest.y }
}
