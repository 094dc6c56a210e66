import { describe, expect, test } from 'vitest'
import { readTypedDate, readTypedPeriod } from '#shared/text/typed-date.ts'

const TODAY = '2026-03-09'
const read = (text: string, near: string | null = null) => readTypedDate(text, TODAY, near)

describe('a date as people type it', () => {
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
  ])('%s', (text) => expect(read(text)).toEqual({ kind: 'date', iso: '2025-06-11' }))

  test.each(['6月11日', '6.11', '6-11', '6/11', '0611', '六月十一日', '6月11号'])(
    '%s without a year is in the year of the day',
    (text) => {
      expect(read(text)).toEqual({ kind: 'date', iso: '2026-06-11' })
      expect(read(text, '2024-01-30')).toEqual({ kind: 'date', iso: '2024-06-11' })
    },
  )

  test.each([
    ['2025年6月12日（星期四）上午9时', '上午'],
    ['2025年6月12日上午（星期四）', '上午'],
    ['2025年6月12日 星期四 下午3:00', '下午'],
    ['2025年6月12日（周四）下午２：３０—５：００', '下午'],
    ['会议时间：2025年6月12日上午9时30分。', '上午'],
    ['2025-06-12 14:30:00', '下午'],
    ['2025-06-12T09:00', '上午'],
    ['2025/6/12 9:00-11:30', '上午'],
    ['二〇二五年六月十二日晚七点半', '晚'],
    ['2025年6月12日19时', '晚上'],
    ['6月12日上午', '上午'],
    ['2025年6月12日（星期四）', null],
    ['二〇二五年六月十二日', null],
    ['20250612', null],
  ])('%s: the day, and that it is %s', (text, period) => {
    expect(read(text, '2025-01-30')).toEqual({ kind: 'date', iso: '2025-06-12' })
    expect(readTypedPeriod(text)).toBe(period)
  })

  test('今天, 昨天, 明天', () => {
    expect(read('今天')).toEqual({ kind: 'date', iso: '2026-03-09' })
    expect(read('昨天')).toEqual({ kind: 'date', iso: '2026-03-08' })
    expect(readTypedDate('明天', '2026-12-31')).toEqual({ kind: 'date', iso: '2027-01-01' })
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
  ])('%s: no date', (text) => expect(read(text)).toEqual({ kind: 'unreadable' }))

  test.each(['', '   ', '　'])('nothing', (text) => expect(read(text)).toEqual({ kind: 'empty' }))
})
