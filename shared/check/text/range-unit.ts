import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const RANGE = /(?<![\d.—-])(\d+(?:\.\d+)?)[~～—–-](\d+(?:\.\d+)?)(%|％|万|亿)/gu

/** Both ends of a range carry 万, 亿 or %. */
export const rangeUnit: TextRule = {
  id: 'range-unit',
  level: 'hint',
  group: 'numbers',
  source: 'GB/T 15835—2011 5.1.3',
  needs: ARABIC_DIGITS,
  fires: ['处3～5万元罚款。', '占5-10%。'],
  passes: ['处3万～5万元罚款。', '占5%～10%。', '2～3年', '2021-2023'],
  find: (text) =>
    findMatches(text, RANGE, ({ 1: from, 2: to, 3: unit }) => {
      const fix = `${from}${unit}～${to}${unit}`
      return { fix, data: { wanted: fix } }
    }),
}
