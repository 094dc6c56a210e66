/** A block as it lies in the window, in px from its upper edge. */
export interface ShownBlock {
  readonly index: number
  readonly top: number
  readonly bottom: number
  /** Where its first line begins, from the window's left edge: blocks that run on begin somewhere on the line of another. */
  readonly left: number
}

/**
 * The blocks of the parts of the sheet that are in view, in their order, without what is folded away; at the end one without height, the
 * place of the next block. Parts out of view are not measured: they would have to be laid out for it.
 */
export function readShownBlocks(sheet: HTMLElement, view: Pick<DOMRect, 'top' | 'bottom'>): ShownBlock[] {
  const inView = new Map<Element | null, boolean>()
  const isInView = (part: Element | null): boolean => {
    const known = inView.get(part)
    if (known !== undefined || !part) return known ?? false
    const [box] = part.getClientRects()
    // A part without a box of its own is laid out anyway.
    const is = box === undefined || (box.bottom >= view.top && box.top <= view.bottom)
    inView.set(part, is)
    return is
  }
  const shown: ShownBlock[] = []
  let next = 0
  for (const [index, element] of sheet.querySelectorAll('.block').entries()) {
    if (!isInView(element.parentElement)) continue
    const { top, bottom } = element.getBoundingClientRect()
    const left = element.getClientRects()[0]?.left ?? 0
    if (bottom > top) shown.push({ index, top, bottom, left })
    next = index + 1
  }
  const end = shown.at(-1)?.bottom
  return end === undefined ? shown : [...shown, { index: next, top: end, bottom: end, left: 0 }]
}
