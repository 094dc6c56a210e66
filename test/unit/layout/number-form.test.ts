import { expect, test } from 'vitest'
import { readNumber, writeNumber } from '#shared/layout/number-form.ts'

test.each([
  ['第9号', { count: '9', year: null }],
  ['（第12号）', { count: '12', year: null }],
  ['第3期', { count: '3', year: null }],
  ['〔2021〕9号', { count: '9', year: '2021' }],
  ['[2021]9号', { count: '9', year: '2021' }],
])('%s is counted', (text, counted) => {
  expect(readNumber(text)).toEqual(counted)
})

test('a number written some other way is left alone', () => {
  expect(readNumber('太政纪〔2021〕9号')).toBeNull()
  expect(readNumber('')).toBeNull()
})

test('a number is written in the form of the house', () => {
  expect(writeNumber('（第{n}号）', { count: '9', year: null })).toBe('（第9号）')
  expect(writeNumber('〔{year}〕{n}号', { count: '9', year: '2021' })).toBe('〔2021〕9号')
  expect(writeNumber('〔{year}〕{n}号', { count: '9', year: null })).toBeNull()
})
