import { readChineseNumeral } from '../../text/numerals.ts'
import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const POINTS =
  /(?<!(?:日期|时间)[：:]?\s{0,2}|^|[\d.\-/〔])((?:19|20)\d\d)([.\-/．])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d.\-/])(日?)/gu
/** 2025年八月1日, 二〇二五年8月1日 */
const MIXED_MONTH = /(?<!\d)(\d{4})年(十[一二]?|[一二三四五六七八九])月(?=\d{1,2}日)/gu
/** 二月底前; not where all numbers are in words. */
const MONTH_IN_WORDS = /(?<=[，。；：于在到至])(十[一二]?|[一二三四五六七八九])月(?=[底初末]|[上中下]旬)/gu
const MIXED_YEAR = /[一二][〇○零一二三四五六七八九]{3}年(?=\d{1,2}月)/gu
const NO_DAY =
  /(?<=[\d年]|[，。；（于至在自从截])(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])(?=[，。；）]|前|之前|以前|起[，。施执]|上午|下午|晚上|印发|召开)/gu
const DIGITS = '〇一二三四五六七八九'

function toYear(words: string): string {
  return [...words.replaceAll(/[○零]/gu, '〇')].map((one) => DIGITS.indexOf(one)).join('')
}

/** A date in a text is 2025年8月1日: one kind of numerals, with 年, 月 and 日. */
export const dateForm: TextRule = {
  id: 'date-form',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 5.1.4',
  needs: ARABIC_DIGITS,
  fires: [
    '自2025.8.1起施行。',
    '于2025-08-01前完成。',
    '自2025年八月1日起施行。',
    '自二〇二五年8月1日起施行。',
    '2019年5月20印发的文件',
    '于6月30前完成。',
    '于7月15前形成清单。',
    '州财政局落实200万元，二月底前全部发放。',
  ],
  passes: [
    '自2025年8月1日起施行。',
    '二〇二五年八月一日',
    '版本2025.8.1.3',
    '发布日期：2025-07-22来源：县政府办公室',
    '5月20、21日',
    '8月1—15日',
    '投资8月15亿元',
    '2025年八一前',
    '5月20至25日',
    '调运化肥五十吨，三月底前分到各村。',
  ],
  find: (text) => [
    ...findMatches(text, POINTS, ({ 1: year, 3: month, 4: day }) => {
      const fix = `${year}年${Number(month)}月${Number(day)}日`
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(text, MIXED_MONTH, ({ 1: year, 2: month = '' }) => {
      const fix = `${year}年${readChineseNumeral(month)}月`
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(/\d/u.test(text) ? text : '', MONTH_IN_WORDS, ({ 1: month = '' }) => {
      const fix = `${readChineseNumeral(month)}月`
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(text, MIXED_YEAR, ({ 0: words }) => {
      const fix = `${toYear(words.slice(0, 4))}年`
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(text, NO_DAY, ({ 0: words }) => ({ fix: `${words}日`, data: { wanted: `${words}日` } })),
  ],
}
