import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const DASH = '(?:至|到|[—－~～–-])'
/** 7月10日至7月1日, 10日至1日 of one month */
const DAYS = new RegExp(`(\\d{1,2})月(\\d{1,2})日${DASH}(?:(\\d{1,2})月)?(\\d{1,2})日(?!内|后|前后)`, 'gu')
/** 2027—2025年, 2027年至2025年 */
const YEARS = new RegExp(`(?<![\\d.])((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)(?=年)`, 'gu')
/** 15:00—14:30, 15时至14时; 22时至6时 goes on into the next day. */
const HOURS = new RegExp(
  `(?<![\\d:：])(\\d{1,2})(?:[:：]\\d\\d|时(?:\\d\\d分)?|点)${DASH}(\\d{1,2})(?:[:：]\\d\\d|时|点)`,
  'gu',
)

/** 14至9米: from the small to the large. */
const VALUES =
  /(?<![\d.\-—~～:：第月年日时分零由从])(\d{1,9}(?:\.\d{1,4})?)[至～](\d{1,9}(?:\.\d{1,4})?)(?:米|公里|毫米|万?人|名|万元|亿元|元|%|天|个工作日|小时|万?吨|亩|岁|周岁|户|公顷|平方米)/gu

/** A stretch of time begins before it ends. */
export const rangeOrder: TextRule = {
  id: 'range-order',
  level: 'suspect',
  group: 'numbers',
  source: '日期先后',
  needs: ARABIC_DIGITS,
  fires: [
    '体检时间为7月10日至7月1日。',
    '公示期为6月15日至11日。',
    '《产业规划（2027—2025年）》',
    '会议时间为15:00—14:30。',
    '上午11时至10时',
    '锚地水深14至9米。',
    '年龄50～18岁',
  ],
  passes: [
    '体检时间为7月1日至7月10日。',
    '12月28日至次年1月5日，11月15日至3月15日',
    '2025—2027年',
    '锚地水深9至14米，11月至3月，由90%降至85%，压减8～10个工作日',
    '每日22时至6时，20:00—8:00',
    '6月1日至6月1日后10日内',
  ],
  find: (text) => [
    ...findMatches(text, DAYS, ({ 1: month, 2: day, 3: otherMonth, 4: otherDay }) =>
      (otherMonth === undefined || otherMonth === month) && Number(otherDay) < Number(day) ? {} : null,
    ),
    ...findMatches(text, YEARS, ({ 1: from, 2: to }) => (Number(to) < Number(from) ? {} : null)),
    ...findMatches(text, VALUES, ({ 1: from, 2: to }) => (Number(to) < Number(from) ? {} : null)),
    // In the evening and at night a stretch goes on into the next day.
    ...findMatches(text, HOURS, ({ 1: from, 2: to }) =>
      Number(to) < Number(from) && Number(from) < 18 && Number(to) >= 7 ? {} : null,
    ),
  ],
}
