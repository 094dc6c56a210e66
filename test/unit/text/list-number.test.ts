import { describe, expect, it } from 'vitest'
import { listNumbers } from '#shared/text/list-number.ts'

const numbers = (list: { start?: string; type?: string; style?: string }, values: readonly string[]) =>
  listNumbers({ start: '', type: '', style: '', ...list }, values)

describe('the numbers of lists on web pages', () => {
  it.each([
    [{}, '1. 2. 3.'],
    [{ start: '4' }, '4. 5. 6.'],
    [{ type: 'a' }, 'a. b. c.'],
    [{ type: 'A' }, 'A. B. C.'],
    [{ type: 'I' }, 'I. II. III.'],
    [{ style: 'margin:0; list-style-type: lower-roman' }, 'i. ii. iii.'],
    [{ style: 'list-style: inside decimal-leading-zero' }, '01. 02. 03.'],
    [{ style: 'list-style-type:cjk-ideographic' }, '一、 二、 三、'],
    [{ style: 'list-style-type:simp-chinese-formal' }, '壹、 贰、 叁、'],
    [{ style: 'list-style-type:cjk-heavenly-stem' }, '甲、 乙、 丙、'],
    [{ start: '10', style: 'list-style-type:trad-chinese-informal' }, '十、 十一、 十二、'],
  ])('%o', (list, printed) => {
    expect(numbers(list, ['', '', '']).join(' ')).toBe(printed)
  })

  it('prints none where the page shows none, and goes on from the number an entry has of its own', () => {
    expect(numbers({ style: 'list-style-type:none' }, ['', ''])).toEqual(['', ''])
    expect(numbers({}, ['', '5', ''])).toEqual(['1.', '5.', '6.'])
  })
})
