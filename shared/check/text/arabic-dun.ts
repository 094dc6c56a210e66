import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const WRONG = /(?<=^|[。；：])(\d{1,2})、(?=[\p{Script=Han}《“])/gu

/** An Arabic numeral that numbers a line takes a point, 1. and not 1、. */
export const arabicDun: TextRule = {
  id: 'arabic-dun',
  level: 'hint',
  group: 'numbers',
  source: 'GB/T 15834—2011 4.5.3.3',
  needs: ARABIC_DIGITS,
  fires: ['1、修建水渠。'],
  passes: ['1.修建水渠。', '2025年1、2月份', '1、2、3号楼'],
  find: (text) =>
    findMatches(text, WRONG, ({ 1: digits }) => {
      const fix = `${digits}.`
      return { fix, data: { wanted: fix } }
    }),
}
