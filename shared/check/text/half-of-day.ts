import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const TIME = /(上午|下午|晚上)(\d{1,2})(?=[时点:：])/gu

/** 上午 and 下午 must fit the hour. */
export const halfOfDay: TextRule = {
  id: 'half-of-day',
  level: 'suspect',
  group: 'numbers',
  source: '时间写法',
  needs: ARABIC_DIGITS,
  fires: ['上午15时召开。', '上午14:30召开。', '下午15时召开。', '晚上21时'],
  passes: ['上午9时召开。', '下午3时召开。', '15时召开。', '上午12时'],
  find: (text) =>
    findMatches(text, TIME, ({ 1: half = '', 2: hour }) => {
      const value = Number(hour)
      if (half === '上午') return value > 12 ? { level: 'error' } : null
      return value > 12 && value <= 24 ? { level: 'hint' } : null
    }),
}
