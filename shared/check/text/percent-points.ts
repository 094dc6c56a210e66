import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

const POINTS =
  /(?<![\d.])\d[\d.]*%个?百分点|(?<![\d.])\d[\d.]*％个百分点|(?<![\d.])\d[\d.]*个百分比|百分之\d[\d.]*|(?<![\d.])\d[\d.]*个百分点[%％]|(?<![\d.])\d[\d.]*个[%％]|[%％]{2,}/gu

function readFix(found: string): Pick<TextMatch, 'fix' | 'data'> {
  if (/^[%％]+$/u.test(found)) return { fix: '%', data: { wanted: '%', kind: 'twice' } }
  const digits = /\d[\d.]*/u.exec(found)?.[0] ?? ''
  const wanted = /^百|个[%％]$/u.test(found) ? `${digits}%` : `${digits}个百分点`
  return { fix: wanted, data: { wanted } }
}

/** Points of per cent are counted without the sign %. */
export const percentPoints: TextRule = {
  id: 'percent-points',
  level: 'error',
  group: 'numbers',
  source: 'GB/T 15835—2011 用法',
  needs: '%％百',
  fires: [
    '增速提高了1.2%个百分点。',
    '占比达到百分之35。',
    '同比提高6.1个百分点%。',
    '同比增长7.2％%。',
    '提高2.3个百分比。',
    '同比增长18.4％个百分点。',
  ],
  passes: ['增速提高1.2个百分点。', '占比达到35%。', '百分之三十五', '占3%～5%。'],
  find: (text) => findMatches(text, POINTS, ({ 0: found }) => readFix(found)),
}
