import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

/** What is always told in %; 汇率, 容积率 and 出生率 are not. */
const RATE =
  '优良|普及|覆盖|完成|合格|达标|入住|使用|收缴|满意|就业|增长|处置|办结|参与|成活|开工|利用|回收|化解|签约|履约|接种|入学|巩固|整改|投产|达产|竣工|执行|绿化|森林覆盖|自给|贡献|到位|支付|报销|空置|出租|上线|办理'
const SHARE = new RegExp(
  `(?:(?:${RATE})率|占比|比重)(?:为|达到?|仅为|约为?|提高到|提高至|上升至|下降至|降至|保持在)?(\\d{1,3}(?:\\.\\d{1,2})?)(?=[，。；、）]|$)`,
  'gu',
)

/** A share carries its %: 优良率84.8 is none. */
export const missingPercent: TextRule = {
  id: 'missing-percent',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 5.1.3',
  needs: ARABIC_DIGITS,
  fires: ['优良率84.8，同比提高1.6个百分点。', '税收占比67.5。', '普及率达到96.4；', '办结率提高到98。'],
  passes: [
    '优良率84.8%，税收占比67.5%。',
    '容积率2.5，汇率7.1。',
    '各镇完成率98、95、90%。',
    '占比1/3，占比90.5‰',
  ],
  find: (text) =>
    findMatches(text, SHARE, ({ 0: words, 1: figure = '', index }) => {
      const end = index + words.length
      // 98、95、90%: the sign stands once, behind the last.
      if (/^[、，]\d[\d.、，]*(?:%|个百分点)/u.test(text.slice(end, end + 20))) return null
      return {
        start: end - figure.length,
        end,
        fix: `${figure}%`,
        data: { found: figure, wanted: `${figure}%` },
      }
    }),
}
