import { readChineseNumeral } from './numerals.ts'

/** 上午, 下午, 晚: the parts of a day that minutes name; the longer word before the shorter. */
export const PERIODS = '上午|下午|晚上|晚间|中午|凌晨|早上|早晨|清晨|傍晚|晚'
/** （星期一）, 周二, (周三) between a date and what part of the day it was. */
export const WEEKDAY = /[（(]?(?:星期|礼拜|周)[一二三四五六日天][）)]?/u

const RIGHT_AFTER = new RegExp(`^\\s*(?:${WEEKDAY.source})?[，,\\s]*(${PERIODS})`, 'u')
const ANYWHERE = new RegExp(PERIODS, 'u')

/** The part of the day right after a date: 下午 of （星期一）下午. null when none follows. */
export function periodAfterDate(text: string): string | null {
  return RIGHT_AFTER.exec(text)?.[1] ?? null
}

/** The part of the day that a time names anywhere: 晚 of 二〇二四年四月七日晚七点半. */
export function findPeriod(time: string): string | null {
  return ANYWHERE.exec(time)?.[0] ?? null
}

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const CLOCK = `(?:\\d{1,2}:\\d{2}(?::\\d{2})?|${NUMBER}[时点](?:${NUMBER}分|半|整|[一三]刻)?)`
const TIME = `(?:(?:${PERIODS})\\s*${CLOCK}?|${CLOCK})`
/** What may stand behind a day in half-width text: 上午, 上午9时30分, 9:00-11:30, T09:00:00. */
const BEHIND = new RegExp(
  `(?:[,、T]|\\s)*(?:${TIME})(?:\\s*(?:[-—–~]|至|到)\\s*${TIME})?\\s*(?:开始|召开)?$`,
  'u',
)
const HOUR = new RegExp(`(${NUMBER})(?::|[时点])`, 'u')

/** Takes the time off the end of a day and says what part of the day it is, by its word or else by its hour. `text`: half-width. */
export function takeTime(text: string): { day: string; period: string | null } {
  const found = BEHIND.exec(text)
  // 十二月 has no hour, and a time alone names no day.
  if (found === null || found.index === 0) return { day: text, period: null }
  const [time] = found
  return {
    day: text.slice(0, found.index),
    period: findPeriod(time) ?? partOfHour(HOUR.exec(time)?.[1] ?? ''),
  }
}

function partOfHour(written: string): string {
  const hour = /^\d/u.test(written) ? Number(written) : (readChineseNumeral(written) ?? 0)
  if (hour < 12) return '上午'
  return hour < 18 ? '下午' : '晚上'
}
