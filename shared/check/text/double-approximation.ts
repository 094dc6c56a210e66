import { findMatches, type TextRule } from './text-rule.ts'

const AMOUNT = '[\\d.,一二三四五六七八九十百千万亿两几数%]+[\\p{Script=Han}%]{0,4}?'
const DOUBLED = new RegExp(
  `(?:(?:大?约|大概|将近|近)${AMOUNT}(?:左右|上下)(?![岸边侧手线])|(?:超过|至少|不少于|不低于|突破)${AMOUNT}以上|(?:不超过|不高于|不多于|最多|至多)${AMOUNT}以(?:下|内)|(?:(?<![最附远临就将接邻靠])近|约)${AMOUNT}多(?![次项个家数元部少元])|(?<![\\d.])\\d[\\d.]*[万亿千百]?[多余][\\p{Script=Han}]{0,2}(?:左右|上下)(?![岸边侧手线])|\\d[\\p{Script=Han}%]{0,3}以[上下](?:左右|上下)|\\d[^，。；、]{0,3}[~～—-]\\s?\\d[\\d.]*\\s?[万亿千百]?元?以[上下])`,
  'gu',
)

/** One word of approximation is enough. */
export const doubleApproximation: TextRule = {
  id: 'double-approximation',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 4.2',
  needs: '左上下内多',
  fires: [
    '约200户左右。',
    '超过500万元以上。',
    '近30个多',
    '惠及居民1.2万多户左右。',
    '30余名左右',
    '大约三天上下',
    '至少10%以上',
    '处5万元~50万元以下罚款',
    '不低于3%以上',
    '力争达到95%以上左右',
  ],
  passes: ['约200户。', '200户左右。', '超过500万元。', '大约在三天后到达左右岸'],
  find: (text) => findMatches(text, DOUBLED),
}
