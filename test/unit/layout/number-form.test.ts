import { describe, expect, test } from 'vitest'
import { meantNumber, readNumber, rewrittenNumber, writeNumber } from '#shared/profile/number-form.ts'

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

describe('a number typed short becomes whole', () => {
  test.each(['12', '１２', '012', '第12', '12号', '12 号', '十二', '第十二号', '(12)', '（12号）'])(
    '%s',
    (text) => {
      expect(meantNumber(text, '第{n}号', '2025')).toBe('第12号')
      expect(meantNumber(text, '（第{n}号）', '2025')).toBe('（第12号）')
      expect(meantNumber(text, '〔{year}〕{n}号', '2025')).toBe('〔2025〕12号')
    },
  )

  test.each([
    '2024-12',
    '2024年12号',
    '2024年第12号',
    '〔2024〕12',
    '[2024]12号',
    '【2024】第12号',
    '(2024)12',
    '2024〕12号',
  ])('%s keeps the year that was typed', (text) => {
    expect(meantNumber(text, '〔{year}〕{n}号', '2025')).toBe('〔2024〕12号')
    expect(meantNumber(text, '第{n}号', '2025')).toBe('〔2024〕12号')
  })

  test.each([
    '第12号',
    '（第12号）',
    '〔2025〕12号',
    '第12期',
    '云政纪〔2025〕12号',
    '总第12期',
    '',
    '0',
    '特1',
    '十二月',
  ])('%s stays as it is', (text) => expect(meantNumber(text, '第{n}号', '2025')).toBeNull())
})
