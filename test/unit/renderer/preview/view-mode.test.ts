import { expect, test } from 'vitest'
import { fitPages } from '../../../../renderer/zoom/view-mode.ts'

const A4 = { widthMm: 210, heightMm: 297 }

test('two pages stand side by side where they can be read, never larger than life', () => {
  expect(fitPages('auto', A4, { widthPx: 3000, heightPx: 900 })).toEqual({ zoom: 1, columns: 2 })
  expect(fitPages('auto', A4, { widthPx: 950, heightPx: 600 }).columns).toBe(2)
  expect(fitPages('auto', A4, { widthPx: 700, heightPx: 600 }).columns).toBe(1)
})

test('a whole page fits the height, a wide one the width', () => {
  const { zoom } = fitPages('fit-page', A4, { widthPx: 1400, heightPx: 700 })
  expect(zoom * 297 * (96 / 25.4)).toBeCloseTo(700 - 32, 5)
  expect(fitPages('fit-width', A4, { widthPx: 826, heightPx: 700 }).zoom).toBeCloseTo(1, 2)
})

test('a percentage is just that', () => {
  expect(fitPages(150, A4, { widthPx: 900, heightPx: 700 })).toEqual({ zoom: 1.5, columns: 1 })
})

test('a room not drawn yet gives some small positive scale', () => {
  expect(fitPages('auto', A4, { widthPx: 0, heightPx: 0 }).zoom).toBeGreaterThan(0)
})
