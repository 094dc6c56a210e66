import { findMatches, type TextRule } from './text-rule.ts'

const YEAR =
  /(?<![一二三四五六七八九十百千万])(?=[一二三四五六七八九〇]{0,3}[零○])[一二][零○〇九][零○〇一二三四五六七八九]{2}(?=年)/gu

/** The zero of a year in Chinese numerals is 〇. */
export const yearZero: TextRule = {
  id: 'year-zero',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 5.2.3',
  fires: ['二零二五年六月十二日', '二○二五年工作'],
  passes: ['二〇二五年六月十二日', '一百零五年', '2025年'],
  find: (text) =>
    findMatches(text, YEAR, ({ 0: year }) => {
      const fix = year.replaceAll(/[零○O0]/gu, '〇')
      return { fix, data: { wanted: fix } }
    }),
}
