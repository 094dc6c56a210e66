import { findMatches, type TextRule } from './text-rule.ts'

const TIMES =
  /(?:下降|减少|降低|缩短|缩减|压缩|减轻)了?(?:近|约|超过)?[\d.一二三四五六七八九十两几数]+(?:多)?倍/gu

/** 倍 says how much more, never how much less. */
export const timesLess: TextRule = {
  id: 'times-less',
  level: 'error',
  group: 'numbers',
  source: 'GB/T 15835—2011 用法',
  needs: '倍',
  fires: ['成本下降了2倍。', '事故起数减少三倍。'],
  passes: ['产值增长2倍。', '成本下降一半。', '下降后又增长2倍'],
  find: (text) => findMatches(text, TIMES),
}
