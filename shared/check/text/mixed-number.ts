import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const UNIT = '(?:[万亿千百]?(?:元|人|名|户|个|件|亩|吨|家|台|套|公里|米)|天|日|月|年|%)'
/** 五0万元, 3十日: one digit in Chinese, the next one in Arabic. 第一2 and 之三5 are numbers of two things. */
const MIXED = new RegExp(
  `(?<![第之其表图号类期章节条周款项组级\\d〇零一二三四五六七八九十百千万])(?:[一二三四五六七八九]\\d{1,8}|[一二三四五六七八九]?十\\d|\\d{1,8}[一二三四五六七八九十]|[一二三四五六七八九]\\d{1,4}[一二三四五六七八九]?)(?=${UNIT})`,
  'gu',
)

/** A number of which one digit is Chinese and another Arabic. */
export const mixedNumber: TextRule = {
  id: 'mixed-number',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 4.2',
  needs: ARABIC_DIGITS,
  fires: ['单价五0万元以上', '签订后三10日内备案', '涉及2三户', '十5天内办结'],
  passes: [
    '单价50万元以上',
    '“十四五”2025年目标',
    '第一2户、之三5户',
    '星期一9月1日',
    '二是5月底前完成',
    '60万元、三千万元',
  ],
  find: (text) => findMatches(text, MIXED),
}
