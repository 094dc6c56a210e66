import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

/** 28，6亿元, 3。5%: a point that came out as a mark of Chinese text. */
const FIGURE = /(?<![\d.、，。])\d{1,4}[，。．·](\d{1,2})(?=亿|万元|%|个百分点|公里|万平方|平方|公顷|亩)/gu

/** The point of a decimal is the half-width one. */
export const decimalMark: TextRule = {
  id: 'decimal-mark',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 5.1.6',
  needs: ARABIC_DIGITS,
  fires: ['完成收入28，6亿元。', '同比增长3。5%。', '全长5．8公里。'],
  passes: ['完成收入28.6亿元。', '分别为28、6亿元。', '改造48，6月底前完成。', '1，2，3%', '到2025，5%'],
  find: (text) =>
    findMatches(text, FIGURE, ({ 0: words }) => {
      if (/^(?:19|20)\d\d/u.test(words)) return null
      const fix = words.replace(/[，。．·]/u, '.')
      return { fix, data: { wanted: fix } }
    }),
}
