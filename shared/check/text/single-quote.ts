import { findMatches, type TextRule } from './text-rule.ts'

const QUOTED = /[“”]|‘([^‘’“”]{1,40})’/gu

/** The outer quotes are “ ”; ‘ ’ stand inside of them. */
export const singleQuote: TextRule = {
  id: 'single-quote',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.8.3.3',
  needs: '‘',
  fires: ['克服‘麻痹思想’。'],
  passes: ['克服“麻痹思想”。', '他说：“要坚持‘两手抓’。”'],
  find: (text) => {
    let depth = 0
    return findMatches(text, QUOTED, ({ 0: words, 1: inner }) => {
      if (words === '“') depth += 1
      if (words === '”') depth = Math.max(0, depth - 1)
      return inner === undefined || depth > 0 ? null : { fix: `“${inner}”`, data: { wanted: `“${inner}”` } }
    })
  },
}
