import { expect, it } from 'vitest'
import { chineseNumeral, formatDate } from '#shared/text/numerals.ts'

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [213, '二百一十三'],
])('writes %i as %s', (value, text) => {
  expect(chineseNumeral(value)).toBe(text)
})

it('writes dates with the full year and without leading zeros', () => {
  expect(formatDate('2021-08-01')).toBe('2021年8月1日')
})
