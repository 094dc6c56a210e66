import { Component, type ReactNode, type RefObject } from 'react'

export interface KeepPlaceProps {
  readonly zoomPercent: number
  /** What scrolls. */
  readonly desk: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** What is read: a block, and how far down in it the upper edge of the view is, as a share of its height. */
interface Place {
  readonly block: Element
  readonly share: number
}

/** Another zoom leaves the line at the upper edge where it is. A class, because only classes are asked before the page changes. */
export class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate(before: KeepPlaceProps): Place | null {
    const { desk, zoomPercent } = this.props
    return before.zoomPercent === zoomPercent || desk.current === null ? null : findPlace(desk.current)
  }

  override componentDidUpdate(_props: KeepPlaceProps, _state: unknown, place: Place | null): void {
    const desk = this.props.desk.current
    if (place === null || desk === null) return
    goBack(desk, place)
    // Parts out of sight have a guessed height until they are drawn.
    requestAnimationFrame(() => goBack(desk, place))
  }

  override render(): ReactNode {
    return this.props.children
  }
}

function findPlace(desk: HTMLElement): Place | null {
  const { top } = desk.getBoundingClientRect()
  let part: Element | null = null
  let isAbove = false
  for (const block of desk.querySelectorAll('.block')) {
    // Blocks of parts above the view are not laid out for it.
    if (block.parentElement !== part) {
      part = block.parentElement
      const box = part?.getClientRects()[0]
      isAbove = box !== undefined && box.bottom <= top
    }
    if (isAbove) continue
    const box = block.getBoundingClientRect()
    if (box.bottom > top) return { block, share: (top - box.top) / Math.max(box.height, 1) }
  }
  return null
}

function goBack(desk: HTMLElement, { block, share }: Place): void {
  const box = block.getBoundingClientRect()
  desk.scrollTop += box.top + share * box.height - desk.getBoundingClientRect().top
}
