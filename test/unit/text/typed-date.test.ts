import { describe, expect, test } from 'vitest'
import { readTypedDate } from '#shared/text/typed-date.ts'

const TODAY = '2026-03-09'
const read = (text: string, near: string | null = null) => readTypedDate(text, TODAY, near)
const dated = (iso: string) => ({ kind: 'date', iso, time: null, wrongWeekday: null })

describe('a date as people type it', () => {
  test('without a year it is the one nearest to another day of the paper', () => {
    const beside = (text: string, day: string, near: string | null = null) =>
      readTypedDate(text, TODAY, near, day)
    expect(beside('6.11', '2025-06-18')).toEqual(dated('2025-06-11'))
    expect(beside('12月30日', '2026-01-06')).toEqual(dated('2025-12-30'))
    expect(beside('1.6', '2024-12-30')).toEqual(dated('2025-01-06'))
    expect(beside('2.29', '2024-07-01')).toEqual(dated('2024-02-29'))
    // The day that stands there says its own year.
    expect(beside('6.11', '2025-06-18', '2023-06-01')).toEqual(dated('2023-06-11'))
    expect(beside('2022.6.11', '2025-06-18')).toEqual(dated('2022-06-11'))
  })

  test.each([
    '2025年6月11日',
    '2025-6-11',
    '2025-06-11',
    '2025.6.11',
    '2025．06．11',
    '2025/6/11',
    '2025 6 11',
    '2025－6－11',
    '20250611',
    '2025611',
    '250611',
    '25.6.11',
    '25年6月11日',
    '２０２５年６月１１日',
    ' 2025 年 6 月 11 日 ',
    '2025年06月11日（星期三）',
    '2025年6月11号',
    '二〇二五年六月十一日',
    '二○二五年六月十一日',
    '二零二五年六月十一日',
  ])('%s', (text) => expect(read(text)).toEqual(dated('2025-06-11')))

  test.each(['6月11日', '6.11', '6-11', '6/11', '0611', '六月十一日', '6月11号'])(
    '%s without a year is in the year of the day',
    (text) => {
      expect(read(text)).toEqual(dated('2026-06-11'))
      expect(read(text, '2024-01-30')).toEqual(dated('2024-06-11'))
    },
  )

  test.each([
    ['2025年6月12日（星期四）上午9时', '上午9时', '上午'],
    ['2025年6月12日(星期四)上午9:00', '上午9:00', '上午'],
    ['2025年6月12日 周四 下午3点半', '下午3点半', '下午'],
    ['2025-06-12 09:00', '09:00', '上午'],
    ['2025-06-12T09:00:00', '09:00:00', '上午'],
    ['2025.6.12 14:30—17:00', '14:30—17:00', '下午'],
    ['2025/6/12 19：30', '19:30', '晚上'],
    ['20250612 12:00', '12:00', '中午'],
    ['2025 6 12 9:00', '9:00', '上午'],
    ['2025年6月12日上午9时30分至11时', '上午9时30分至11时', '上午'],
    ['2025年6月12日9时整', '9时整', '上午'],
    ['２０２５年６月１２日　晚７点', '晚7点', '晚'],
    ['2025年6月12日下午', '下午', '下午'],
    ['2025年6月12日下午（星期四）', '下午', '下午'],
    ['时间：2025年6月12日（周四）15:00。', '15:00', '下午'],
    ['二〇二五年六月十二日上午九时三十分', '上午九时三十分', '上午'],
    ['二〇二五年六月十二日十五时', '十五时', '下午'],
    ['2025年6月12日3点', '3点', null],
    ['2025年6月12日上午15时', '上午15时', null],
  ])('%s: the day, and the time beside it', (text, written, period) => {
    const found = read(text)
    expect(found).toMatchObject({ kind: 'date', iso: '2025-06-12', wrongWeekday: null })
    expect(found).toMatchObject({ time: { written, period, hasClock: !/^[上下]午$/u.test(written) } })
  })

  test('a time after a date without a year, and after 明天', () => {
    expect(read('6月12日下午3点')).toMatchObject({ iso: '2026-06-12', time: { period: '下午' } })
    expect(read('6.12 9:00')).toMatchObject({ iso: '2026-06-12', time: { written: '9:00' } })
    expect(read('明天上午')).toMatchObject({ iso: '2026-03-10', time: { period: '上午', hasClock: false } })
  })

  test('a weekday that is not that of the day is said', () => {
    expect(read('2025年6月12日（星期四）')).toEqual(dated('2025-06-12'))
    expect(read('2025年6月15日星期天')).toEqual(dated('2025-06-15'))
    expect(read('2025年6月12日（星期三）上午9时')).toMatchObject({
      wrongWeekday: { written: '三', actual: '四' },
    })
  })

  test('今天, 昨天, 明天', () => {
    expect(read('今天')).toEqual(dated('2026-03-09'))
    expect(read('昨天')).toEqual(dated('2026-03-08'))
    expect(readTypedDate('明天', '2026-12-31')).toEqual(dated('2027-01-01'))
  })

  test.each(['2561年1月11日', '2561-1-11', '25611011', '1825.6.11', '3025/6/11'])(
    '%s: no minutes of that year',
    (text) => expect(read(text)).toEqual({ kind: 'far-year' }),
  )

  test.each(['2025年2月30日', '2025-13-1', '20250431', '6.31', '13月1日', '二〇二五年二月三十日'])(
    '%s: no such day',
    (text) => expect(read(text)).toEqual({ kind: 'no-such-day' }),
  )

  test.each([
    '上周三',
    '2025',
    '2025111',
    '201211',
    '25611',
    '2025年6月',
    '十一',
    'abc',
    '6',
    '2025年6月11日至12日',
    '2025年6月11日上午至12日下午',
    '上午9时',
    '9:00',
  ])('%s: no date', (text) => expect(read(text)).toEqual({ kind: 'unreadable' }))

  test.each(['', '   ', '　'])('nothing', (text) => expect(read(text)).toEqual({ kind: 'empty' }))
})
