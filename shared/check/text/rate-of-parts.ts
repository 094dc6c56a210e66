import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const COUNT =
  '(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,4})?)(?:万|余)?(件|户|人|名|个|项|处|家|起|亩|套|座|条|万元|亿元|吨|公里|宗|例|份|所|村|辆|台|株|批)'
/** 受理428件，办结396件，办结率92.5% */
const RATE = new RegExp(
  `${COUNT}[^。；\\d]{0,24}?(?:，|中|其中)[^。；，\\d]{0,4}?(\\p{Script=Han}{2,6}?)了?${COUNT}，(?:\\p{Script=Han}{0,6}?)(\\p{Script=Han}{2})率(?:为|达到?|是|约)?(\\d{1,3}(?:\\.(\\d+))?)%`,
  'gu',
)
/** 任务21000人，已完成13650人，占任务数的65% */
const SHARE = new RegExp(
  `(?:任务|计划|目标)(?:数|总数)?(?:为|是|共)?[^\\d，。；]{0,10}${COUNT}[^。；\\d]{0,6}(?:截至[^，。；]{2,12}，?)?[^。；，\\d]{0,8}?完成${COUNT}，占(?:年度|全年|总)?(?:任务|计划|目标)(?:总?数|量)?的(\\d{1,3}(?:\\.(\\d+))?)%`,
  'gu',
)
/** 自查病历3000份，发现疑点病历120份，占4%: the share of the count just before. */
const OF_WHOLE = new RegExp(
  `${COUNT}，[^。；，\\d]{0,12}?${COUNT}，占(?:比|总数的|其中的)?(?:为|达到?|约)?(\\d{1,3}(?:\\.(\\d+))?)%`,
  'gu',
)
const PEOPLE = /^[人名]$/u

/** A share that is given with the whole and the part is what they make. */
export const rateOfParts: TextRule = {
  id: 'rate-of-parts',
  level: 'suspect',
  group: 'numbers',
  source: '数据一致',
  needs: ARABIC_DIGITS,
  fires: [
    '全县共受理信访事项428件，办结396件，办结率95.2%。',
    '全校3420名毕业生中已落实去向2736人，毕业去向落实率为85%。',
    '排查房屋1200户，完成整治900户，整治率达到57%。',
    '征缴任务21000人，截至10月14日已完成13650人，占任务数的56%。',
    '今年计划改造管网46公里，截至7月末已完成32.2公里，占年度任务的60%。',
    '全院共自查病历3000份，发现疑点病历120份，占40%。',
  ],
  passes: [
    '全县共受理信访事项428件，办结396件，办结率92.5%。',
    '全校3420名毕业生中已落实去向2736人，毕业去向落实率为80%。',
    '全县共受理信访事项428件，办结396件，满意率95.2%。',
    '计划投资1200万元，完成投资900万元，开工率57%。',
    '共有农户300户，签约280户，入住率61%。',
    '征缴任务21000人，截至10月14日已完成13650人，占任务数的65%。',
    '全院共自查病历3000份，发现疑点病历120份，占4%。',
    '全市新增企业300家，其中我县新增80家，占全市的2.1%。',
  ],
  find: (text) => [
    ...findMatches(text, SHARE, ({ 0: found, 1: whole, 2: unit, 3: part, 4: own, 5: rate = '', index }) =>
      unit === own ? compareShare(index + found.length, whole, part, rate) : null,
    ),
    ...findMatches(text, OF_WHOLE, ({ 0: found, 1: whole, 2: unit, 3: part, 4: own, 5: rate = '', index }) =>
      unit === own ? compareShare(index + found.length, whole, part, rate) : null,
    ),
    ...findMatches(
      text,
      RATE,
      ({
        0: found,
        1: whole,
        2: unit = '',
        3: done = '',
        4: part,
        5: own = '',
        6: noun = '',
        7: rate = '',
        index,
      }) => {
        if (unit !== own && !(PEOPLE.test(unit) && PEOPLE.test(own))) return null
        // The share is of what the part says was done: 办结…办结率, 完成整治…整治率, 已落实去向…落实率.
        if (!done.includes(noun)) return null
        return compareShare(index + found.length, whole, part, rate)
      },
    ),
  ],
}

/** `end`: where the share ends in the text. */
function compareShare(end: number, whole: string | undefined, part: string | undefined, rate: string) {
  const [all, some] = [Number(whole), Number(part)]
  if (all === 0 || some > all) return null
  const share = (some / all) * 100
  const digits = /\.(\d+)/u.exec(rate)?.[1]?.length ?? 0
  if (Math.abs(share - Number(rate)) < Math.max(0.6, 10 ** -digits)) return null
  const [wanted, shown] = [`${Number(share.toFixed(Math.max(1, digits)))}%`, `${rate}%`]
  return { start: end - shown.length, data: { found: shown, wanted } }
}
