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
