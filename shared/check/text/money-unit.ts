import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const NOUN =
  '(?:总?投资|资金|概算|预算|决算|估算|投入|收入|支出|补助|补贴|奖补|经费|费用|成本|造价|总价|价款|产值|销售额|税收|债券|债务|贷款|融资|资产|缺口|缴纳|拨付|安排|支付|追加|兑现|总额)'
const AMOUNT = new RegExp(
  `${NOUN}(?:额|规模|约|为|达到?|共计?|合计|总计|近|不超过|超过|完成)*(\\d+(?:\\.\\d+)?)([万亿])(?=[，。；、）]|$)`,
  'gu',
)

/** 总投资420元: 万 is missing. */
const SMALL =
  /(?:总投资|概算投资|估算投资|投资概算|投资估算|工程造价)(?:约|为|约为|共)?(\d{1,4}(?:\.\d{1,4})?)元(?=[，。；、（]|$)/gu

/** An amount of money is told in 元, 万元, 亿元: not 总投资5.2亿. */
export const moneyUnit: TextRule = {
  id: 'money-unit',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 5.1',
  needs: ARABIC_DIGITS,
  fires: ['工程总投资5.2亿，分两期实施。', '市财政安排800万。', '资金缺口约1500万。'],
  passes: [
    '工程总投资5.2亿元。',
    '总人口5.2万。',
    '人均投资420元，总投资420.5万元。',
    '补贴3万户。',
    '投资5亿～8亿元。',
    '安排3.2万、1.5万元',
    '产值突破5亿大关。',
  ],
  find: (text) => [
    ...findMatches(text, SMALL, ({ 0: words, 1: figure = '', index }) => {
      const found = `${figure}元`
      const end = index + words.length
      return { start: end - found.length, end, data: { found, wanted: `${figure}万元`, kind: 'small' } }
    }),
    ...findMatches(text, AMOUNT, ({ 0: words, 1: figure = '', 2: unit = '', index }) => {
      // 3.2万、1.5万元: 元 stands once, behind the last.
      const end = index + words.length
      if (/^[、，]\s?\d+(?:\.\d+)?[万亿]元/u.test(text.slice(end, end + 14))) return null
      const found = figure + unit
      return { start: end - found.length, end, fix: `${found}元`, data: { found, wanted: `${found}元` } }
    }),
  ],
}
