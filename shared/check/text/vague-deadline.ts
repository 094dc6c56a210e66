import { findMatches, type TextRule } from './text-rule.ts'

const VAGUE =
  /(?:由|责成|请|委托)[^，。；：]{2,24}?(?:(?:负责|牵头)，(?:[^，。；：]{2,20}(?:配合|协助|参与)，)?)?(尽快|尽早|近期|近日|适时|抓紧|择机|(?:本|下)周[一二三四五六日]?(?:前|内)?|(?<![\d一二三四五六七八九十])月底前?|不日)(?=[\p{Script=Han}])/gu

/** A deadline that can be followed up is a date; 尽快 and 近期 are not dates. */
export const vagueDeadline: TextRule = {
  id: 'vague-deadline',
  level: 'hint',
  group: 'decision',
  source: '督办要求',
  needs: '尽近适抓择周月不',
  fires: [
    '会后由市住建局尽快修改完善。',
    '由市水务局近期报送方案。',
    '责成市财政局下周三前落实资金。',
    '由县交通局负责，县资规局配合，尽快完成征地。',
  ],
  passes: [
    '由市工信局牵头，市财政局配合，抓紧制定细则，于10月31日前报市政府。',

    '由市水务局于8月31日前报送。',
    '近期重点工作',
    '尽快恢复生产秩序',
    '请供电公司11月底前完成架设。',
    '由市水务局于九月底前报送。',
  ],
  find: (text) =>
    findMatches(text, VAGUE, ({ 1: words = '', 0: whole, index }) => {
      // …抓紧制定细则，于10月31日前报送: the sentence has its date.
      if (/^[^。；]{0,60}(?:\d{1,2}日|月底|年底)(?:之|以)?前/u.test(text.slice(index + whole.length)))
        return null
      const start = index + whole.lastIndexOf(words)
      return { start, end: start + words.length }
    }),
}
