import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const ZERO = /(?:(?<!\d)0[1-9]月(?:\d{1,2}日)?|(?<!\d)\d{1,2}月0[1-9]日)/gu

/** Months and days are written without a leading 0. */
export const leadingZeroDate: TextRule = {
  id: 'leading-zero-date',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 9704—2012 7.3.5.4',
  needs: ARABIC_DIGITS,
  fires: ['2025年08月11日召开。', '8月01日前完成。'],
  passes: ['2025年8月11日召开。', '10月20日', '0.5月'],
  find: (text) =>
    findMatches(text, ZERO, ({ 0: written }) => {
      const fix = written.replaceAll(/(?<!\d)0(?=\d[月日])/gu, '')
      return { fix, data: { wanted: fix } }
    }),
}
