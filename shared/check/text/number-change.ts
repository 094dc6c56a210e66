import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,4})?)'
const UNIT =
  '(%|[\\p{Script=Han}]{0,3}?(?:元|车位|座|台|所|人|名|户|个|件|家|亩|吨|天|日|小时|年|岁|公里|平方米|次|期|倍|分|套|张|处)(?:/[年月日天])?)?'
const UP = '提高|增加|上调|提升|增长|上升|扩大|延长|增至|升至|涨'
const DOWN = '降低|下降|减少|压减|下调|压缩|缩短|缩减|减至|降至|回落'
/** 由2020年的83.5%提高到2024年的95.2% */
const WHEN = '(?:(?:19|20)\\d\\d年)?(?:\\d{1,2}月)?[底末初]?的'
/** 由600元提高到800元 */
const CHANGE = new RegExp(
  `(?:由|从)(?:${WHEN})?[^\\d，。；、]{0,10}${NUMBER}${UNIT}(${UP}|${DOWN})(?:到|至|为)?(?:${WHEN})?[^\\d，。；、]{0,4}${NUMBER}${UNIT}`,
  'gu',
)
const IS_UP = new RegExp(`^(?:${UP})$`, 'u')

/** What is raised is more afterwards, what is lowered less. */
export const numberChange: TextRule = {
  id: 'number-change',
  level: 'suspect',
  group: 'numbers',
  source: '数据一致',
  needs: ARABIC_DIGITS,
  fires: [
    '人均标准由800元提高到600元。',
    '办理时限从3个工作日压缩至5个工作日。',
    '覆盖率由85%提升至81.5%。',
    '由4万吨/日提高到2万吨/日',
    '普及率由2020年的83.5%提高到2024年的81.2%。',
  ],
  passes: [
    '人均标准由600元提高到800元。',
    '办理时限从5个工作日压缩至3个工作日。',
    '由800元提高到0.12万元。',
    '占比由3年前的5%提高到8%',
    '由8月延长至次年2月',
    '由2024年的9家增加到12家',
    '普及率由2020年的83.5%提高到2024年底的95.2%。',
  ],
  find: (text) =>
    findMatches(text, CHANGE, ({ 0: found, 1: from, 2: unit, 3: verb = '', 4: to, 5: other }) => {
      // 由5提高到8%: the unit is said once.
      if (unit !== undefined && other !== undefined && !unit.startsWith(other)) return null
      if (unit === undefined && other === undefined) return null
      if (/^年$/u.test(unit ?? '') && Number(from) > 1900) return null
      const [before, after] = [Number(from), Number(to)]
      return (IS_UP.test(verb) ? after < before : after > before) ? { data: { found } } : null
    }),
}
