import { expect, it } from 'vitest'
import { findDropLine } from '../../../renderer/editor/drag/drop-line.ts'
import type { ShownBlock } from '../../../renderer/editor/drag/shown-blocks.ts'

/** Blocks of these heights from `first` on, the first at the top of the window, and the place after the last. */
function blocksOfHeights(
  first: number,
  heights: readonly number[],
  next = first + heights.length,
): ShownBlock[] {
  let top = 0
  const shown = heights.map((height, at) => {
    top += height
    return { index: first + at, top: top - height, bottom: top, left: 0 }
  })
  return [...shown, { index: next, top, bottom: top, left: 0 }]
}
const VIEW = { top: 0, bottom: 400 }
const BODY = { start: 2, end: 6 }
/** 版头 0–40, 开头段 40–80, four blocks of the body 80–280, a roll 280–320. */
const SHOWN = blocksOfHeights(0, [40, 40, 20, 100, 40, 40, 40])
const ALL = [2, 3, 4, 5, 6]

it('is the nearest landing above or below the mouse', () => {
  expect(findDropLine(SHOWN, ALL, BODY, { x: 0, y: 85 }, VIEW)).toEqual({ landing: 2, y: 80 })
  expect(findDropLine(SHOWN, ALL, BODY, { x: 0, y: 140 }, VIEW)).toEqual({ landing: 3, y: 100 })
  expect(findDropLine(SHOWN, ALL, BODY, { x: 0, y: 160 }, VIEW)).toEqual({ landing: 4, y: 200 })
  expect(findDropLine(SHOWN, ALL, BODY, { x: 0, y: 275 }, VIEW)).toEqual({ landing: 6, y: 280 })
})
it('only lawful ones count', () => {
  expect(findDropLine(SHOWN, [2, 6], BODY, { x: 0, y: 200 }, VIEW)).toEqual({ landing: 6, y: 280 })
  expect(findDropLine(SHOWN, [], BODY, { x: 0, y: 200 }, VIEW)).toBe(null)
})
it('there is none over 版头, 开头段, rolls and beside the text', () => {
  expect([20, 60, 300, 350].map((y) => findDropLine(SHOWN, ALL, BODY, { x: 0, y }, VIEW))).toEqual([
    null,
    null,
    null,
    null,
  ])
})
it('what cannot be seen is not landed on', () => {
  const view = { top: 110, bottom: 190 }
  expect(findDropLine(SHOWN, ALL, BODY, { x: 0, y: 150 }, view)).toBe(null)
})
it('after a folded heading the end of its topic is meant', () => {
  // Heading 3 with 4 to 7 folded away, then heading 8.
  const shown = [...blocksOfHeights(2, [20, 40], 8).slice(0, 2), ...blocksOfHeights(8, [40])].map(
    (block, at) => (at < 2 ? block : { ...block, top: block.top + 60, bottom: block.bottom + 60 }),
  )
  const body = { start: 2, end: 9 }
  expect(findDropLine(shown, [2, 3, 4, 6, 8, 9], body, { x: 0, y: 58 }, VIEW)).toEqual({ landing: 8, y: 60 })
})
it('at the end of the document too', () => {
  expect(
    findDropLine(blocksOfHeights(2, [20, 40], 8), [3, 4, 8], { start: 2, end: 8 }, { x: 0, y: 55 }, VIEW),
  ).toEqual({
    landing: 8,
    y: 60,
  })
})

it('on a line that several blocks stand on it is the nearest along the line', () => {
  const shown: ShownBlock[] = [
    { index: 2, top: 80, bottom: 160, left: 100 },
    { index: 3, top: 120, bottom: 160, left: 300 },
    { index: 4, top: 120, bottom: 200, left: 500 },
  ]
  expect(findDropLine(shown, ALL, BODY, { x: 320, y: 125 }, VIEW)).toEqual({ landing: 3, y: 120 })
  expect(findDropLine(shown, ALL, BODY, { x: 460, y: 125 }, VIEW)).toEqual({ landing: 4, y: 120 })
})
