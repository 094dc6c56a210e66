import { describe, expect, it } from 'vitest'
import { listNumbers } from '#shared/text/list-number.ts'
import type { ItemMark } from '#shared/text/marks.ts'

const read = (
  list: { start?: string; type?: string; style?: string },
  values: readonly string[],
  around: readonly ItemMark[] = [],
) => listNumbers({ start: '', type: '', style: '', ...list }, values, around)

describe('the numbers of lists on web pages', () => {
  it.each([
    [{}, '1. 2. 3.'],
    [{ start: '4' }, '4. 5. 6.'],
    [{ start: '-1' }, '-1. 0. 1.'],
    [{ type: 'a' }, '（1） （2） （3）'],
    [{ type: 'A', start: '26' }, '（26） （27） （28）'],
    [{ type: 'I' }, '（1） （2） （3）'],
    [{ style: 'margin:0; list-style-type: lower-roman' }, '（1） （2） （3）'],
    [{ style: 'list-style: inside decimal-leading-zero' }, '1. 2. 3.'],
    [{ style: 'LIST-STYLE-TYPE:cjk-ideographic' }, '一、 二、 三、'],
    [{ style: 'list-style-type:simp-chinese-formal' }, '一、 二、 三、'],
    [{ style: 'list-style-type:cjk-heavenly-stem' }, '（1） （2） （3）'],
    [{ start: '10', style: 'list-style-type:trad-chinese-informal' }, '十、 十一、 十二、'],
  ])('%o are in marks that minutes have', (list, written) => {
    expect(read(list, ['', '', ''])?.numbers.join(' ')).toBe(written)
  })

  it('are none where the page shows none, and go on from the number an entry has of its own', () => {
    expect(read({ style: 'list-style-type:none' }, ['', ''])).toBeNull()
    expect(read({}, ['', '5', ''])?.numbers).toEqual(['1.', '5.', '6.'])
  })

  it('have another mark in a list of the same look', () => {
    const mark = (type: string, around: readonly ItemMark[]) => read({ type }, [''], around)?.mark
    expect([mark('', ['dot']), mark('', ['dot', 'paren']), mark('a', ['dot', 'paren'])]).toEqual([
      'paren',
      'circled',
      'circled',
    ])
    expect(read({ style: 'list-style-type:cjk-decimal' }, ['', ''], ['chinese'])?.numbers).toEqual([
      '（一）',
      '（二）',
    ])
  })
})
