import { readChineseNumeral } from './numerals.ts'
import { PERIODS, WEEKDAY } from './period-of-day.ts'

/** What a notice writes around the date of a meeting. */
export interface DateSurroundings {
  /** The words of the date alone. */
  readonly date: string
  /** 四 of （星期四）; null: none. */
  readonly weekday: string | null
  readonly time: TimeOfDay | null
}

export interface TimeOfDay {
  /** As written: 上午9时30分, 9:00-11:30, 下午. */
  readonly written: string
  /** The part of the day, as written or read from the hour; null where the hour leaves it open (3点) or contradicts it (上午15时). */
  readonly period: string | null
  /** A time by the clock stands there, not the part of the day alone. */
  readonly hasClock: boolean
}

const HOUR = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`
const MINUTES = `(?:半|一刻|三刻|${HOUR}分?)`
const CLOCK = String.raw`(?:${HOUR}[时点]${MINUTES}?|\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)`
const TIME = String.raw`(?:(${PERIODS})\s*)?(${CLOCK})?(?:\s*[-—–~～至到]+\s*(?:(?:${PERIODS})\s*)?${CLOCK})?(?:整|左右)?`
const AROUND = new RegExp(
  String.raw`^(?:(?:会议|召开|开会)?(?:时间|日期):\s*)?(.+?)\s*(${WEEKDAY.source})?[,，\sT]*(${TIME})\s*(${WEEKDAY.source})?[。;；,，]?$`,
  'u',
)

/** 2025年3月10日（星期一）上午9时30分至11时 and a label: what is longer is no date. In characters. */
const LONGEST_DATE = 100

/** Parts a date from the label, the weekday and the time of day around it; the date itself is not judged. `text`: half-width, trimmed. */
export function partDate(text: string): DateSurroundings {
  const [, date = text, before, written = '', period, clock, after] =
    (text.length > LONGEST_DATE ? null : AROUND.exec(text)) ?? []
  const weekday = /[一二三四五六日天](?=[)）]?$)/u.exec(before ?? after ?? '')?.[0] ?? null
  if (written === '') return { date, weekday, time: null }
  const hour = clock === undefined ? null : readHour(clock)
  return {
    date,
    weekday,
    time: { written, period: periodOf(period ?? null, hour), hasClock: clock !== undefined },
  }
}

function readHour(clock: string): number {
  const [hour = ''] = new RegExp(`^${HOUR}`, 'u').exec(clock) ?? []
  return /\d/u.test(hour) ? Number(hour) : (readChineseNumeral(hour) ?? 0)
}

const MORNING = /^(?:上午|早|清晨|凌晨)/u

/** By the clock of offices: 7 to 11 上午, 12 中午, 13 to 17 下午, 18 to 23 晚上; 1 to 6 alone may be either half of the day. */
function periodOf(period: string | null, hour: number | null): string | null {
  if (hour === null) return period
  if (period !== null) return MORNING.test(period) && hour > 12 ? null : period
  if (hour < 7 || hour > 23) return null
  if (hour < 12) return '上午'
  if (hour === 12) return '中午'
  return hour < 18 ? '下午' : '晚上'
}
