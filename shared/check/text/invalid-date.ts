import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const DAY = /(?:(?<!\d)(\d{4})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日/gu
const TIME = /(?<=[日午晚晨])(\d{1,2})(?:时(?!间|段|期|限)|[:：](?=\d\d))(\d{1,2})?/gu

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Days and hours that no calendar and no clock has. */
export const invalidDate: TextRule = {
  id: 'invalid-date',
  level: 'error',
  group: 'numbers',
  source: '公历',
  needs: ARABIC_DIGITS,
  fires: ['2025年2月30日前报送。', '13月1日', '4月31日前', '上午25时开会', '2025年2月29日'],
  passes: ['2024年2月29日', '2月28日', '3月31日', '24时前', '8.30日'],
  find: (text) => [
    ...findMatches(text, DAY, ({ 1: year, 2: month, 3: day }) =>
      isDay(Number(year ?? 2024), Number(month), Number(day)) ? null : {},
    ),
    ...findMatches(text, TIME, ({ 1: hour, 2: minute }) =>
      Number(hour) <= 24 && Number(minute ?? 0) < 60 ? null : {},
    ),
  ],
}
