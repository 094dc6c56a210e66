import { findMatches, type TextRule } from './text-rule.ts'

const DIGITS = /[０-９]+(?:[．][０-９]+)?/gu

/** Arabic digits are half-width. */
export const fullWidthDigits: TextRule = {
  id: 'full-width-digits',
  level: 'error',
  group: 'numbers',
  source: 'GB/T 15835—2011 5.1.7',
  needs: '０１２３４５６７８９',
  fires: ['投资２３００万元。', '共１２项。'],
  passes: ['投资2300万元。'],
  find: (text) =>
    findMatches(text, DIGITS, ({ 0: digits }) => {
      const fix = digits.normalize('NFKC')
      return { fix, data: { wanted: fix } }
    }),
}
