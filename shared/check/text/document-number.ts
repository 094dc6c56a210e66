import { findMatches, type TextRule } from './text-rule.ts'

const NUMBER = /(?<=〔\d{4}〕)(?:第0*([1-9]\d*)|0+([1-9]\d*))号/gu

/** The number in a document number has no 第 and no leading zeros. */
export const documentNumber: TextRule = {
  id: 'document-number',
  level: 'error',
  group: 'wording',
  source: 'GB/T 9704—2012 7.2.5',
  fires: ['云政发〔2025〕第12号', '云政发〔2025〕012号'],
  passes: ['云政发〔2025〕12号', '第12号'],
  find: (text) =>
    findMatches(text, NUMBER, ({ 1: digits = '' }) => {
      const fix = `${Number(digits)}号`
      return { fix, data: { wanted: fix } }
    }),
}
