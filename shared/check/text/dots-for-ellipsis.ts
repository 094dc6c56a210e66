import { findMatches, type TextRule } from './text-rule.ts'

const DOTS = /\.{3,}|。{3,}|(?<=[\p{Script=Han}，、])…(?!…)/gu

/** An omission is six points (two characters ……). */
export const dotsForEllipsis: TextRule = {
  id: 'dots-for-ellipsis',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.11',
  fires: ['包括甲、乙...等。', '还有很多。。。'],
  passes: ['还有很多……', '增长1.5%。'],
  find: (text) => findMatches(text, DOTS, () => ({ fix: '……', data: { wanted: '……' } })),
}
