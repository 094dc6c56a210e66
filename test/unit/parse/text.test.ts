import { describe, expect, it } from 'vitest'
import { joinWrappedLines } from '#shared/parse/lines/join-lines.ts'
import { splitCleanLines } from '#shared/parse/lines/noise.ts'
import { wordsOf } from '#shared/parse/lines/source-line.ts'
import { tidyBlanks } from '#shared/text/blanks.ts'
import { findDate, readTrailingDate, readWholeDate, toIso } from '#shared/text/dates.ts'
import { itemLevelOf, readLeadingNumber } from '#shared/text/leading-number.ts'

describe('tidyBlanks', () => {
  it.each([
    ['会议 听 取了 为民实事 ， 并', '会议听取了为民实事，并'],
    ['2025 年1 月21 日下午', '2025年1月21日下午'],
    ['202 6 年 1 月 15 日', '2026年1月15日'],
    ['20 2 6 年 1 2 月 3 1 日', '2026年12月31日'],
    ['（ 3 大类 12 项）', '（3大类12项）'],
    ['“ 三管三必须 ” 要求', '“三管三必须”要求'],
    ['“1571” 、包头市', '“1571”、包头市'],
    ['\u3000\u3000全角\u3000空格\u00A0', '全角空格'],
    ['用 OpenHarmony 4.0 建设', '用OpenHarmony 4.0建设'],
    ['the “Belt and Road” plan', 'the “Belt and Road” plan'],
    ['电话 0512 5352 1234', '电话0512 5352 1234'],
    ['1. 2026 年雨露计划', '1. 2026年雨露计划'],
  ])('%s → %s', (source, tidy) => {
    expect(tidyBlanks(source)).toBe(tidy)
  })
})

describe('splitCleanLines', () => {
  it('takes out bookmarks, marks of byte order and control characters, and knows every line end', () => {
    expect(splitCleanLines('\uFEFF[bookmark: _GoBack]甲\r\n乙\0\u200B\r丙\u2028丁')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
    ])
  })

  it('keeps lone surrogates and brackets that are no bookmark', () => {
    expect(splitCleanLines('\uD800甲[注: 乙]')).toEqual(['\uD800甲[注: 乙]'])
  })
})

describe('readLeadingNumber', () => {
  it.each([
    ['十一、审议', 'chinese', 11, '十一、', '审议'],
    ['1、 传达', 'arabic', 1, '1、', '传达'],
    ['三', 'bare', 3, '三', ''],
    ['（二）要快', 'round', 2, '（二）', '要快'],
    ['2. 2026年', 'dot', 2, '2.', '2026年'],
  ])('reads %s', (line, style, value, written, rest) => {
    expect(readLeadingNumber(line)).toEqual({ style, value, written, rest })
  })

  it.each(['一是要快', '2.5亿元', '1234567890123、甲', '二十十、甲', '（甲）乙', ''])(
    'sees none in %s',
    (line) => {
      expect(readLeadingNumber(line)).toBeNull()
    },
  )

  it('gives an item level only to numbers that print the same', () => {
    const level = (line: string) => itemLevelOf(readLeadingNumber(line)!)
    expect([level('（一）甲'), level('(一)甲'), level('1.甲'), level('1．甲'), level('1、甲')]).toEqual([
      1,
      null,
      2,
      null,
      null,
    ])
  })
})

describe('dates', () => {
  it('finds dates in figures, in Chinese and without a year', () => {
    expect(findDate('于2021年7月31日上午')).toMatchObject({ year: 2021, month: 7, day: 31, start: 1 })
    expect(findDate('二〇二五年十一月三日')).toMatchObject({ year: 2025, month: 11, day: 3 })
    expect(findDate('5月20日，')).toMatchObject({ year: null, month: 5, day: 20 })
    expect(findDate('2021年13月40日')).toBeNull()
    expect(toIso({ month: 2, day: 29 }, 2025)).toBeNull()
  })

  it('reads a line that is only a date', () => {
    expect(readWholeDate('（二○二五年十一月三日）')).toBe('2025-11-03')
    expect(readWholeDate('2025年11月3日印发')).toBeNull()
  })

  it('takes a trailing date only when it prints the same', () => {
    expect(readTrailingDate('办公室2021年8月11日')).toEqual({ before: '办公室', iso: '2021-08-11' })
    expect(readTrailingDate('办公室2021年08月11日')).toBeNull()
  })
})

describe('joinWrappedLines', () => {
  const long = '甲'.repeat(26)
  it('leaves paragraphs alone and drops empty lines', () => {
    const lines = ['会议指出，好。', '', '会议强调，好。', '甲'.repeat(300), '一', '二', '三']
    expect(joinWrappedLines(lines.map((text) => ({ text })))).toEqual(lines.filter((line) => line !== ''))
  })

  it('joins full lines up to a short one, an opener or a roll', () => {
    const lines = [
      long,
      long,
      '乙。',
      long,
      `${'丙'.repeat(25)}。`,
      `会议强调，${'丁'.repeat(21)}`,
      '戊。',
      long,
      '出席：张三',
    ]
    expect(joinWrappedLines(lines.map((text) => ({ text }))).map((line) => line.replaceAll(' ', ''))).toEqual(
      [
        `${long}${long}乙。`,
        `${long}${'丙'.repeat(25)}。`,
        `会议强调，${'丁'.repeat(21)}戊。`,
        long,
        '出席：张三',
      ],
    )
  })

  it('starts a paragraph at an indented line when indents mean something', () => {
    const lines = [`　　${'甲'.repeat(24)}`, long, long, `　　${'乙'.repeat(24)}`, long, long, '丙。']
    expect(joinWrappedLines(lines.map((text) => ({ text }))).length).toBe(2)
  })
})

describe('SourceLine', () => {
  const wide = '各有关单位要压实责任，把管护责任落实到段、落实到人，'

  it('a paragraph known to be whole is not joined to the next, a line of a text is', () => {
    const lines = Array.from({ length: 8 }, () => ({ text: wide }))
    expect(joinWrappedLines(lines)).toHaveLength(1)
    expect(joinWrappedLines(lines.map((line) => ({ ...line, whole: true })))).toHaveLength(8)
  })

  it('an automatic number stands before the words, cells of a row stand apart', () => {
    expect(wordsOf({ text: '审议《甲办法》', number: '一、' })).toBe('一、审议《甲办法》')
    expect(wordsOf({ text: '', cells: ['列席', '市水利局\n沈知行'] })).toBe('列席\t市水利局 沈知行')
  })
})
