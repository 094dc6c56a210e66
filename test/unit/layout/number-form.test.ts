import { expect, test } from 'vitest'
import { readNumber, rewrittenNumber, writeNumber } from '#shared/profile/number-form.ts'

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

const FORMS = ['第{n}号', '（第{n}号）', '〔{year}〕{n}号', '第{n}期']

test.each(FORMS.flatMap((from) => FORMS.map((to) => [from, to] as const)))(
  'a number in the form %s is rewritten as %s, and back',
  (from, to) => {
    const counted = { count: '9', year: '2021' }
    const [before, after] = [writeNumber(from, counted)!, writeNumber(to, counted)!]
    expect(rewrittenNumber(before, to, '2021')).toBe(from === to ? null : after)
    expect(rewrittenNumber(after, from, '2021')).toBe(from === to ? null : before)
  },
)

test('a number written some other way, or without the year a form wants, is not rewritten', () => {
  expect(rewrittenNumber('太政纪〔2021〕9号', '第{n}号', '2021')).toBeNull()
  expect(rewrittenNumber('第9号', '〔{year}〕{n}号', null)).toBeNull()
})
