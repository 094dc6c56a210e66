import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const YEARS = /(?<![\d-])(?:19|20)\d\d年?[-~～–－](?:19|20)\d\d(?![\d-])/gu

/** 1-5月 */
const MONTHS = /(?<![\d.年-])(?:1[0-2]|[1-9])[-~～](?:1[0-2]|[1-9])(?=月(?!\d))/gu

/** 7月1日-7月10日, 8时-12时 */
const DAYS = /(?<=\d(?:月|日|时|分))[-–－](?=\d{1,2}(?:月|日|时))/gu

/** A stretch of years or months takes the one-character dash —. */
export const yearRangeDash: TextRule = {
  id: 'year-range-dash',
  level: 'hint',
  group: 'numbers',
  source: 'GB/T 15834—2011 4.13',
  needs: ARABIC_DIGITS,
  fires: [
    '《三年行动计划（2021-2023）》',
    '2025-2027年',
    '1-5月，全市工业增长7%。',
    '体检时间为7月1日-7月10日。',
  ],
  passes: ['2021—2023年', '2025-03-01', '第2021-12号', '1—5月'],
  find: (text) =>
    [YEARS, MONTHS, DAYS].flatMap((pattern) =>
      findMatches(text, pattern, ({ 0: years }) => {
        const fix = years.replace(/[-~～–－]/u, '—')
        return { fix, data: { wanted: fix } }
      }),
    ),
}
