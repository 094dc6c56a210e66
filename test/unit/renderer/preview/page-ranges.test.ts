import { expect, test } from 'vitest'
import { countSheets, readPageRanges } from '../../../../renderer/preview/page-ranges.ts'

test.each([
  [
    '1-3,5',
    [
      { from: 1, to: 3 },
      { from: 5, to: 5 },
    ],
  ],
  [
    '１—３、５',
    [
      { from: 1, to: 3 },
      { from: 5, to: 5 },
    ],
  ],
  [' 2 ', [{ from: 2, to: 2 }]],
  [
    '2至4，7',
    [
      { from: 2, to: 4 },
      { from: 7, to: 7 },
    ],
  ],
])('page ranges are read as people type them: %s', (text, ranges) => {
  expect(readPageRanges(text, 11)).toEqual(ranges)
})

test.each(['', '0', '12', '3-1', '1-12', 'a', '1-2-3'])('not page ranges of 11 pages: %s', (text) => {
  expect(readPageRanges(text, 11)).toBeNull()
})

test('sheets are half the pages when both sides are printed', () => {
  expect(countSheets([], 11, true)).toBe(6)
  expect(countSheets([], 11, false)).toBe(11)
  expect(countSheets([{ from: 1, to: 3 }], 11, true)).toBe(2)
})
