import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const DAY = /(?<!\d)\d{1,2}月\d{1,2}号(?![楼院线店厅])/gu

/** In an official paper a day is 日, not 号. */
export const dayAsHao: TextRule = {
  id: 'day-as-hao',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 日期',
  needs: ARABIC_DIGITS,
  fires: ['8月31号前完成。'],
  passes: ['8月31日前完成。', '第9号', '12月第3号通告'],
  find: (text) =>
    findMatches(text, DAY, ({ 0: words }) => {
      const fix = words.replace('号', '日')
      return { fix, data: { wanted: fix } }
    }),
}
