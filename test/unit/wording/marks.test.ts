import { describe, expect, it } from 'vitest'
import { ITEM_MARKS, levelOfMark, readItemMark, readTopicNumber, writeItemMark } from '#shared/text/marks.ts'

describe('item marks', () => {
  it.each(ITEM_MARKS.filter((mark) => mark !== 'none' && mark !== 'chinese'))(
    '%s is read as it is written',
    (mark) => {
      for (const ordinal of [1, 2, 9, 10, 11, 20, 21, 35, 36, 50]) {
        const written = writeItemMark(mark, ordinal)
        expect(readItemMark(`${written}抓紧`)).toEqual({ mark, ordinal, written, rest: '抓紧' })
      }
    },
  )
  it.each([
    ['(十二)抓紧', 'round', 12],
    ['（一）、抓紧', 'round', 1],
    ['〔二〕抓紧', 'round', 2],
    ['　（三）　抓紧', 'round', 3],
    ['㈣抓紧', 'round', 4],
    ['3、抓紧', 'dot', 3],
    ['3．抓紧', 'dot', 3],
    ['１２. 抓紧', 'dot', 12],
    ['⒌抓紧', 'dot', 5],
    ['(2)抓紧', 'paren', 2],
    ['2)抓紧', 'paren', 2],
    ['2）、抓紧', 'paren', 2],
    ['⑿抓紧', 'paren', 12],
    ['二是抓紧', 'one', 2],
    ['三要抓紧', 'must', 3],
    ['第二、抓紧', 'first', 2],
    ['第二：抓紧', 'first', 2],
    ['❸抓紧', 'circled', 3],
    ['②、抓紧', 'circled', 2],
  ] as const)('%s', (line, mark, ordinal) => {
    expect(readItemMark(line)).toMatchObject({ mark, ordinal, rest: '抓紧' })
  })
  it.each([
    '1.5亿元',
    '3.14',
    '2025.1',
    '2025年',
    '第一季度',
    '一个',
    '三要素',
    '二要点',
    '（抓紧）',
    '（1a）',
    '一般来说',
    '',
  ])('%s begins with none', (line) => {
    expect(readItemMark(line)).toBeNull()
  })
})

describe('topic numbers', () => {
  it.each([
    ['一、审议', 'chinese', 1],
    ['十二．审议', 'chinese', 12],
    ['一 、 审议', 'chinese', 1],
    ['第三项：审议', 'nth', 3],
    ['第三项　审议', 'nth', 3],
    ['（二）审议', 'round', 2],
    ['2.审议', 'dot', 2],
    ['2、审议', 'dot', 2],
  ] as const)('%s', (line, mark, ordinal) => {
    expect(readTopicNumber(line)).toMatchObject({ mark, ordinal, rest: '审议' })
  })
  it('a numeral alone on its line is bare', () => {
    expect(readTopicNumber('　三　')).toMatchObject({ mark: 'bare', ordinal: 3, rest: '' })
  })
  it('第一项工作 begins with none', () => expect(readTopicNumber('第一项工作')).toBeNull())
})

it('a mark seen before has its level, another begins a deeper one, at most the third', () => {
  expect(levelOfMark('dot', [])).toBe(1)
  expect(levelOfMark('dot', ['round'])).toBe(2)
  expect(levelOfMark('round', ['round', 'dot'])).toBe(1)
  expect(levelOfMark('circled', ['round', 'dot', 'paren'])).toBe(3)
})
