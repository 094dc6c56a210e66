import { readChineseNumeral } from '../../text/numerals.ts'
import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const MIXED =
  /(?<![\d.])\d+(?:\.\d+)?[千百](?!瓦|米|克|卡|伏|分)\d*[百万十元户人亩]|(?<![\d.])\d+万\d+千(?!瓦|米|克)/gu
/** 四十8个 */
const HALF_WORD = /([二三四五六七八九])十(\d)(?![\d.])/gu

/** 8个乡镇、九十六个行政村 */
const IN_WORDS =
  /(?<=\d(个|户|人|名|处|项)\p{Script=Han}{0,4}[、，])([一二三四五六七八九]?十[一二三四五六七八九]?)(?=\1)/gu

/** Numbers with units are not written half in words. */
export const spokenNumber: TextRule = {
  id: 'spoken-number',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 4.2',
  needs: ARABIC_DIGITS,
  fires: ['投资3千5百万元。', '共计2万3千户。', '改造老旧小区四十8个。', '覆盖8个乡镇、九十六个行政村。'],
  passes: ['投资3500万元。', '3.5万元', '3千瓦', '5千米', '2千克', '四十八个', '十五五'],
  find: (text) => [
    ...findMatches(text, MIXED),
    ...findMatches(text, IN_WORDS, ({ 0: words }) => {
      const fix = `${readChineseNumeral(words)}`
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(text, HALF_WORD, ({ 1: tens = '', 2: ones }) => {
      const fix = `${'〇一二三四五六七八九'.indexOf(tens)}${ones}`
      return { fix, data: { wanted: fix } }
    }),
  ],
}
