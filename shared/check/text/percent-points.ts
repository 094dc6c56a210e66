import { findMatches, type TextRule } from './text-rule.ts'

const POINTS = /(?<![\d.])\d[\d.]*%个?百分点|百分之\d[\d.]*/gu

/** Points of per cent are counted without the sign %. */
export const percentPoints: TextRule = {
  id: 'percent-points',
  level: 'error',
  group: 'numbers',
  source: 'GB/T 15835—2011 用法',
  fires: ['增速提高了1.2%个百分点。', '占比达到百分之35。'],
  passes: ['增速提高1.2个百分点。', '占比达到35%。', '百分之三十五'],
  find: (text) => findMatches(text, POINTS),
}
