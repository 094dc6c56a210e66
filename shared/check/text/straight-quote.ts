import { findMatches, type TextRule } from './text-rule.ts'

const PAIR = /["＂](?=[^"＂“”\p{Script=Han}]*\p{Script=Han})([^"＂“”]*)["＂]/gu

/** Words are quoted by “ and ”. */
export const straightQuote: TextRule = {
  id: 'straight-quote',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.8',
  needs: '"＂',
  fires: ['推进"放管服"改革。'],
  passes: ['推进“放管服”改革。', '长3"管道'],
  find: (text) =>
    findMatches(text, PAIR, ({ 1: inner = '' }) => {
      const fix = `“${inner}”`
      return { fix, data: { wanted: fix } }
    }),
}
