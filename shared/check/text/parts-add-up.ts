import { matchesIn } from '../reading/matches.ts'
import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?'
const UNIT = '万元|亿元|元|万人|人|名|户|个|件|起|处|公里|米|亩|公顷|吨|套|台|辆|项|家|所|座|株|平方米|立方米'
/** 620万元，分两年拨付，其中; 3.42亿元，增长4.1%，其中 */
const BETWEEN = '(?:，(?:[^\\d，。；]{2,10}|(?:同比|较上年)?[增下][长降]\\d{1,3}(?:\\.\\d{1,2})?%))?'
/** 由国债解决1.6亿元，市级财政配套0.8亿元: who pays is told of all of it. */
const PAID_BY = '由(?=[^\\d，。；]{2,16}(?:解决|承担|负担|筹集|出资|安排|配套)\\d)'
/** 3200万元，其中水库2000万元、河道800万元、物资400万元。 No other number than a year stands among the parts. */
const WHOLE_AND_PARTS = new RegExp(
  `(${NUMBER})(${UNIT})${BETWEEN}[，,（(]\\s*(?:其中|包括|分别为|分别是|${PAID_BY})[：:，,]?((?:(?:20\\d\\d年)?[^\\d，。；、）)]{0,24}${NUMBER}(?:${UNIT})(?:[、，；]|和|以及|及)?){2,12})(?=[。；，）)]|$)`,
  'gu',
)
/** 总投资5.2亿元，分两期实施，一期投资3.2亿元，二期投资2亿元; 总投资4200万元，已到位2700万元，缺口1500万元。 */
const STAGES = new RegExp(
  `(${NUMBER})(万元|亿元|元)，[^\\d。；]{0,20}?(一期[^\\d，。；]{0,10}${NUMBER}(?:万元|亿元|元)[，、]二期[^\\d，。；]{0,10}${NUMBER}(?:万元|亿元|元)(?:[，、]三期[^\\d，。；]{0,10}${NUMBER}(?:万元|亿元|元))?|(?:现|目前)?已?(?:到位|落实|拨付|筹集|完成|支付)[^\\d，。；]{0,8}${NUMBER}(?:万元|亿元|元)，(?:尚?存?有?资金)?(?:缺口|尚缺|还缺|仍缺|尚差|尚需|剩余|未到位|未拨付|未支付)[^\\d，。；]{0,8}${NUMBER}(?:万元|亿元|元))(?=[，。；])`,
  'gu',
)
/** 反馈问题21个，已整改13个，达到序时进度6个，滞后2个; 38件已化解31件，剩余7件 */
const REST = new RegExp(
  `(${NUMBER})(${UNIT})(?![月百工])[^\\d。；]{0,16}?((?:现|目前)?已[^\\d，。；]{1,14}${NUMBER}(?:${UNIT})(?:[，、][^\\d，。；]{1,14}${NUMBER}(?:${UNIT})){0,3}[，、](?:目前)?(?:剩余|其余|余下|还剩|尚余|仍有|尚有|滞后|未完成|未整改|未办结|未到位)的?${NUMBER}(?:${UNIT})(?![月百工]))`,
  'gu',
)
const PART = new RegExp(`(${NUMBER})(${UNIT})`, 'gu')
const PART_UNIT = new RegExp(PART.source, 'u')
/** 已落实去向2736人，…。其中，考取研究生612人，签订协议1480人。 */
const NEXT_SENTENCE = new RegExp(
  `([^。；]{0,200})[。；]其中[，：]((?:[^\\d，。；、）)]{1,24}${NUMBER}(?:${UNIT})[、，；]?){2,12})(?=[。；]|$)`,
  'gu',
)
/** A sum that misses a whole of the sentence before by so little was meant to be it. */
const SLIGHT = 0.015
/** Parts that come so near to the whole are meant to be all of it; 其中 may also name a few. */
const NEAR = 0.9
/** Money of several units is counted in one. */
const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 }

/** The sum of the parts in the unit of the whole; null where they are not of one kind. */
function sumOf(list: string, unit: string): number | null {
  let sum = 0
  for (const [, value, own = ''] of matchesIn(list, PART)) {
    const [from, to] = own === unit ? [1, 1] : [YUAN[own], YUAN[unit]]
    if (from === undefined || to === undefined) return null
    sum += (Number(value) * from) / to
  }
  return sum
}

function sumOfFigures(list: string): number {
  return [...matchesIn(list, PART)].reduce((sum, [, value]) => sum + Number(value), 0)
}

function readSum(whole: string, unit: string, list: string, isAll: boolean) {
  const total = Number(whole)
  const sum = sumOf(list, unit)
  if (sum === null || total === 0) return null
  // 800万元 and 460元 of 1260万元: the figures add up, the units do not.
  const isUnitOff =
    Math.abs(sum - total) > total * 0.0001 && Math.abs(sumOfFigures(list) - total) < total * 0.0001
  const isOff = isUnitOff || sum > total * 1.0001 || (sum < total * 0.9999 && (isAll || sum > total * NEAR))
  return isOff ? { data: { found: whole + unit, other: `${Number(sum.toFixed(4))}${unit}` } } : null
}

/** The parts are of one of the figures of the sentence before; which one is told by how near their sum comes. */
function readNextSentence(sentence: string, list: string) {
  const unit = PART_UNIT.exec(list)?.[2] ?? ''
  const sum = sumOf(list, unit)
  if (sum === null) return null
  const wholes = [...matchesIn(sentence, PART)].flatMap(([, value, own]) =>
    own === unit ? [Number(value)] : [],
  )
  if (wholes.length === 0 || wholes.includes(sum)) return null
  const near = wholes.find((whole) => Math.abs(sum - whole) <= whole * SLIGHT)
  return near === undefined
    ? null
    : { data: { found: `${near}${unit}`, other: `${Number(sum.toFixed(4))}${unit}` } }
}

/** What is named after 其中 adds up to the whole: more than it is wrong in any case, a little less is a slip of a figure. */
export const partsAddUp: TextRule = {
  id: 'parts-add-up',
  level: 'suspect',
  group: 'numbers',
  source: '数据一致',
  needs: ARABIC_DIGITS,
  fires: [
    '投入资金3200万元，其中水库除险2100万元、河道治理800万元、物资储备400万元。',
    '项目总投资1.2亿元（其中中央资金0.5亿元、县级配套0.6亿元）。',
    '同意招聘教师86名，其中高中12名，初中36名，小学40名。',
    '所需资金1260万元，其中申请省级补助800万元，市级配套460元。',
    '已落实去向2736人，较上年提高2.3个百分点。其中，考取研究生612人，签订就业协议1480人，其他形式就业654人。',
    '总投资3.6亿元，其中中央资金1.5亿元、省级补助8000万元、市级配套1.5亿元。',
    '工程总投资5.2亿元，分两期实施，一期投资3.2亿元，二期投资2.2亿元。',
    '改造工程总投资4200万元，已到位资金2700万元，缺口1800万元。',
    '安排整治经费620万元，分两年拨付，其中2026年380万元、2027年260万元。',
    '收入完成3.42亿元，增长4.1%，其中税收收入2.31亿元，非税收入1.21亿元。',
    '项目资金2.4亿元，由国债资金解决1.6亿元，市级财政配套0.8万元。',
    '38件重点积案已化解31件，剩余9件。',
    '反馈问题21个，已完成整改13个，达到序时进度7个，滞后2个。',
  ],
  passes: [
    '投入资金3200万元，其中水库除险2000万元、河道治理800万元、物资储备400万元。',
    '已落实去向2736人，较上年提高2.3个百分点。其中，考取研究生612人，签订就业协议1480人，其他形式就业644人。',
    '已落实去向2736人。其中，考取研究生612人，签订就业协议1480人。',
    '安排整治经费620万元，分两年拨付，其中2026年380万元、2027年240万元。',
    '收入完成3.42亿元，增长4.1%，其中税收收入2.31亿元，非税收入1.11亿元。',
    '项目资金2.4亿元，由国债资金解决1.6亿元，市级财政配套0.8亿元。',
    '38件重点积案已化解31件，剩余7件；反馈问题21个，已完成整改13个，达到序时进度6个，滞后2个。',
    '现有系统96个，已上云71个，仍有25个部署在机房；任务3个月，已完成2个月，剩余1个百分点。',
    // A few of them.
    '投入资金3200万元，其中水库除险1000万元、河道治理800万元。',
    '同意招聘教师86名，其中高中12名，初中34名，小学40名。',
    '总投资1.2亿元，其中一期5000万元、二期7000万元。',
    '共有农户300户，其中脱贫户80户、监测户12户，五保户15户。',
    '工程总投资5.2亿元，分两期实施，一期投资3.2亿元，二期投资2亿元。',
    '改造工程总投资4200万元，已到位资金2700万元，缺口1500万元。',
    '总投资3亿元，已到位资金8000万元，缺口2.2亿元。',
  ],
  find: (text) => [
    ...(/其中|包括|分别|由/u.test(text)
      ? findMatches(text, WHOLE_AND_PARTS, ({ 1: whole = '', 2: unit = '', 3: list = '' }) =>
          readSum(whole, unit, list, false),
        )
      : []),
    ...(/[。；]其中[，：]/u.test(text)
      ? findMatches(text, NEXT_SENTENCE, ({ 1: sentence = '', 2: list = '' }) =>
          readNextSentence(sentence, list),
        )
      : []),
    ...(/剩余|其余|余下|还剩|尚余|仍有|尚有|滞后|未完成|未整改|未办结|未到位/u.test(text)
      ? findMatches(text, REST, ({ 1: whole = '', 2: unit = '', 3: list = '' }) =>
          readSum(whole, unit, list, true),
        )
      : []),
    ...(/二期|缺|尚|剩余|未/u.test(text)
      ? findMatches(text, STAGES, ({ 1: whole = '', 2: unit = '', 3: list = '' }) =>
          readSum(whole, unit, list, true),
        )
      : []),
  ],
}
