import { findMatches, type TextRule } from './text-rule.ts'

const YEARS = /(?<![\d-])(?:19|20)\d\d年?[-~～–－](?:19|20)\d\d(?![\d-])/gu

/** A stretch of years takes the one-character dash —. */
export const yearRangeDash: TextRule = {
  id: 'year-range-dash',
  level: 'hint',
  group: 'numbers',
  source: 'GB/T 15834—2011 4.13',
  fires: ['《三年行动计划（2021-2023）》', '2025-2027年'],
  passes: ['2021—2023年', '2025-03-01', '第2021-12号'],
  find: (text) =>
    findMatches(text, YEARS, ({ 0: years }) => {
      const fix = years.replace(/[-~～–－]/u, '—')
      return { fix, data: { wanted: fix } }
    }),
}
