import { findMatches, type TextRule } from './text-rule.ts'

const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?'
const UNIT = '万元|亿元|元|万人|人|名|户|个|件|起|处|公里|米|亩|公顷|吨|套|台|辆|项|家|所|座|株|平方米|立方米'
/** 3200万元，其中水库2000万元、河道800万元、物资400万元。 No other number stands among the parts. */
const WHOLE_AND_PARTS = new RegExp(
  `(${NUMBER})(${UNIT})[，,（(]\\s*(?:其中|包括|分别为|分别是)[：:，,]?((?:[^\\d，。；、）)]{1,24}${NUMBER}(?:${UNIT})(?:[、，；]|和|以及|及)?){2,12})(?=[。；，）)]|$)`,
  'gu',
)
const PART = new RegExp(`(${NUMBER})(${UNIT})`, 'gu')
/** Parts that come so near to the whole are meant to be all of it; 其中 may also name a few. */
const NEAR = 0.9

/** What is named after 其中 adds up to the whole: more than it is wrong in any case, a little less is a slip of a figure. */
export const partsAddUp: TextRule = {
  id: 'parts-add-up',
  level: 'suspect',
  group: 'numbers',
  source: '数据一致',
  fires: [
    '投入资金3200万元，其中水库除险2100万元、河道治理800万元、物资储备400万元。',
    '项目总投资1.2亿元（其中中央资金0.5亿元、县级配套0.6亿元）。',
    '同意招聘教师86名，其中高中12名，初中36名，小学40名。',
  ],
  passes: [
    '投入资金3200万元，其中水库除险2000万元、河道治理800万元、物资储备400万元。',
    // A few of them.
    '投入资金3200万元，其中水库除险1000万元、河道治理800万元。',
    '同意招聘教师86名，其中高中12名，初中34名，小学40名。',
    '总投资1.2亿元，其中一期5000万元、二期7000万元。',
    '共有农户300户，其中脱贫户80户、监测户12户，五保户15户。',
  ],
  find: (text) => {
    if (!/其中|包括|分别/u.test(text)) return []
    return findMatches(text, WHOLE_AND_PARTS, ({ 1: whole = '', 2: unit = '', 3: list = '' }) => {
      const parts = [...list.matchAll(PART)]
      if (parts.some(([, , own]) => own !== unit)) return null
      const sum = parts.reduce((total, [, value]) => total + Number(value), 0)
      const total = Number(whole)
      const isOff = sum > total * 1.0001 || (sum < total * 0.9999 && sum > total * NEAR)
      if (!isOff || total === 0) return null
      return { data: { found: whole + unit, other: `${Number(sum.toFixed(4))}${unit}` } }
    })
  },
}
