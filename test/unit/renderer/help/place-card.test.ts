import { expect, test } from 'vitest'
import { placeCard, type Rect } from '../../../../renderer/help/place-card.ts'

const card = { width: 340, height: 190 }

function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

const PARTS: readonly (readonly [string, Rect])[] = [
  ['a panel on the left', { left: 0, top: 44, width: 208, height: 660 }],
  ['a panel on the right', { left: 1012, top: 44, width: 354, height: 660 }],
  ['a bar above', { left: 0, top: 0, width: 1366, height: 44 }],
  ['a bar below', { left: 0, top: 702, width: 1366, height: 26 }],
]

test.each(PARTS)('the card is beside %s, not on it, and inside the window', (_, part) => {
  const window = { width: 1366, height: 728 }
  const place = placeCard(part, card, window)
  expect(overlaps({ ...place, ...card }, part)).toBe(false)
  expect(place.left).toBeGreaterThanOrEqual(0)
  expect(place.top).toBeGreaterThanOrEqual(0)
  expect(place.left + card.width).toBeLessThanOrEqual(window.width)
  expect(place.top + card.height).toBeLessThanOrEqual(window.height)
})

test('where there is no room beside it, and where there is no part, it keeps to the lower right corner', () => {
  const corner = { left: 683 - 340 - 14, top: 384 - 190 - 14 }
  expect(placeCard({ left: 0, top: 0, width: 683, height: 384 }, card, { width: 683, height: 384 })).toEqual(
    corner,
  )
  expect(placeCard(null, card, { width: 683, height: 384 })).toEqual(corner)
})
