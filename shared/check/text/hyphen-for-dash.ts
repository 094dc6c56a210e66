import { findMatches, type TextRule } from './text-rule.ts'

const DASH = /(?<=[\p{Script=Han}，。；：])(?:-{2,}|－{2,})(?=\p{Script=Han})/gu

/** A dash between words is —— of two characters. */
export const hyphenForDash: TextRule = {
  id: 'hyphen-for-dash',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.10',
  needs: '-－',
  fires: ['我市的目标--建成示范区。'],
  passes: ['2021—2023年', '——坚持人民至上', 'A-1型'],
  find: (text) => findMatches(text, DASH, () => ({ fix: '——', data: { wanted: '——' } })),
}
