import { findMatches, type TextRule } from './text-rule.ts'

const NESTED = /“[^“”]{0,60}“([^“”]{1,40})”(?=[^“”]{0,80}”)/gu

/** Quotes inside quotes are single ones. */
export const nestedQuotes: TextRule = {
  id: 'nested-quotes',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.8.3.3',
  needs: '“',
  fires: ['会议指出，“要坚持“两手抓”，不断推进”的要求必须落实。'],
  passes: ['“甲”“乙”', '“要坚持‘两手抓’”', '推进“一件事”改革，落实“放管服”要求。'],
  find: (text) =>
    findMatches(text, NESTED, ({ 0: whole, 1: inner = '', index }) => {
      const start = index + whole.lastIndexOf('“')
      const fix = `‘${inner}’`
      return { start, end: start + inner.length + 2, fix, data: { wanted: fix } }
    }),
}
