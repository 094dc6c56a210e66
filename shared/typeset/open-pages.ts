import type { PageMeasure } from '../profile/page-measure.ts'
import { turnPage } from '../profile/page-measure.ts'
import type { PlacedLine, PlacedRule } from './typeset-document.ts'

/** A page that is being filled; `yTwips`: how far down, from the paper's upper edge. */
export interface OpenPage {
  readonly isLandscape: boolean
  readonly lines: PlacedLine[]
  readonly rules: PlacedRule[]
  yTwips: number
}

/** The pages of a document while they are filled, the last of them at work. */
export interface OpenPages {
  readonly all: readonly OpenPage[]
  /** The page at work. */
  current(): OpenPage
  /** Of the page at work, upright or turned. */
  measure(): PageMeasure
  /** The lower edge of 版心 on the page at work, from the paper's upper edge. */
  bottomTwips(): number
  /** Whether nothing stands on the page at work yet. */
  isEmpty(): boolean
  /** Begins a page; as the one before, where `isLandscape` is left out. */
  open(isLandscape?: boolean): OpenPage
  /** The page that has room for so much: the one at work, or a new one. What is higher than a page overflows an empty one. */
  room(heightTwips: number): OpenPage
}

/** Begins with an empty upright page; `upright` is its measure. */
export function createOpenPages(upright: PageMeasure): OpenPages {
  const turned = turnPage(upright)
  const measureOf = (isLandscape: boolean) => (isLandscape ? turned : upright)
  const start = (isLandscape: boolean): OpenPage => ({
    isLandscape,
    lines: [],
    rules: [],
    yTwips: measureOf(isLandscape).topTwips,
  })
  let page = start(false)
  const all = [page]
  return {
    all,
    current: () => page,
    measure: () => measureOf(page.isLandscape),
    bottomTwips() {
      const { topTwips, textHeightTwips } = this.measure()
      return topTwips + textHeightTwips
    },
    isEmpty() {
      return page.yTwips === this.measure().topTwips
    },
    open(isLandscape = page.isLandscape) {
      page = start(isLandscape)
      all.push(page)
      return page
    },
    room(heightTwips) {
      if (page.yTwips + heightTwips > this.bottomTwips() && !this.isEmpty()) this.open()
      return page
    },
  }
}
