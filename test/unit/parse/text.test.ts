import { describe, expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { joinWrappedLines } from '#shared/parse/lines/join-lines.ts'
import { splitCleanLines } from '#shared/parse/lines/noise.ts'
import { findPageMarks } from '#shared/parse/lines/page-marks.ts'
import { readLines } from '#shared/parse/lines/read-lines.ts'
import { linesOfText, wordsOf } from '#shared/parse/lines/source-line.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
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

const toLines = (lines: readonly string[]) => lines.map((words) => ({ text: words, words }))
const join = (lines: readonly string[]) => joinWrappedLines(toLines(lines)).map(({ words }) => words)

describe('joinWrappedLines', () => {
  const long = '甲'.repeat(26)
  it('leaves paragraphs alone and drops empty lines', () => {
    const lines = ['会议指出，好。', '', '会议强调，好。', '甲'.repeat(300), '一', '二', '三']
    expect(join(lines)).toEqual(lines.filter((line) => line !== ''))
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
    expect(join(lines).map((line) => line.replaceAll(' ', ''))).toEqual([
      `${long}${long}乙。`,
      `${long}${'丙'.repeat(25)}。`,
      `会议强调，${'丁'.repeat(21)}戊。`,
      long,
      '出席：张三',
    ])
  })

  it('joins beside paragraphs that are not wrapped, and a long last line too', () => {
    const lines = [
      '一、听取防汛工作汇报',
      '会议强调，各单位要把值班值守落实到人、落实到岗位，汛期',
      '前完成一次全面排查，发现问题立即整改，确保安全度汛，不',
      '留死角盲区。各乡镇要派人值守，遇到险情先撤人、后报告，',
      '并同时通知下游乡镇做好准备。',
      '二、听取校车线路汇报',
      '会议要求，县教育局要会同县公安局逐条核对线路和站点，把',
      `上下车的位置写成一张表，${'开学前发到家长手里，'.repeat(6)}不得漏发。`,
    ]
    expect(join(lines).map((line) => line.slice(0, 6))).toEqual([
      '一、听取防汛',
      '会议强调，各',
      '二、听取校车',
      '会议要求，县',
    ])
  })

  it('an opening paragraph that stops inside its sentence goes on, however short the text', () => {
    const lines = [
      '云溪公司会议纪要',
      '2025 年7 月4 日，总经理江晚舟主持召开2025年第1',
      '2次办公会，纪要如下：',
      '一、审议甲',
    ]
    expect(join(lines).map(tidyBlanks)).toEqual([
      '云溪公司会议纪要',
      '2025年7月4日，总经理江晚舟主持召开2025年第12次办公会，纪要如下：',
      '一、审议甲',
    ])
  })

  it('a full title, a full heading and what a web page says end where they end', () => {
    const full = '各有关单位要压实责任，把管护责任落实到段、落实到人，抓'
    const lines = [
      '关于研究清平县农村供水保障工程建设问题的专题会议纪要',
      '索引号：QP-2025-0001　发布日期：2025年7月4日',
      `会议认为，${full.slice(5)}`,
      full,
      full,
      '好落实。',
      '二、听取全县农村供水保障工程建设和水源地保护情况汇报',
      `会议要求，${full.slice(5)}`,
      full,
      '好落实。',
    ]
    expect(join(lines).map((line) => line.slice(0, 6))).toEqual([
      '关于研究清平',
      '索引号：QP',
      '会议认为，要',
      '二、听取全县',
      '会议要求，要',
    ])
  })

  it('lines of like width that are no wrapped sentences stay apart', () => {
    const lines = [
      '当前位置：首页 > 政务公开 > 会议公开',
      '云溪市规划委员会2025年第二次全体会议纪要',
      '云规委纪〔2025〕2号',
      '2025年5月9日，市长江晚舟主持召开市规划委员会全体会议。会议纪要如下：',
      '一、中心城区控制性详细规划局部调整方案',
      '会议经审议，原则同意该方案。',
      '二、北岸滨江公园规划设计方案和景观方案',
      '会议经审议，同意该方案。',
    ]
    expect(join(lines)).toEqual(lines)
  })

  it('does not take an empty line after every line for the end of paragraphs', () => {
    const lines = [long, long, long, '乙。', long, long, '丙。'].flatMap((line) => [line, ''])
    expect(join(lines)).toHaveLength(2)
  })

  it('starts a paragraph at an indented line when indents mean something', () => {
    const lines = [`　　${'甲'.repeat(24)}`, long, long, `　　${'乙'.repeat(24)}`, long, long, '丙。']
    expect(join(lines).length).toBe(2)
  })
})

describe('SourceLine', () => {
  const wide = '各有关单位要压实责任，把管护责任落实到段、落实到人，'

  it('a paragraph known to be whole is not joined to the next, a line of a text is', () => {
    const lines = toLines(Array.from({ length: 8 }, () => wide))
    expect(joinWrappedLines(lines)).toHaveLength(1)
    expect(joinWrappedLines(lines.map((line) => ({ ...line, whole: true })))).toHaveLength(8)
  })

  it('an automatic number stands before the words, cells of a row stand apart', () => {
    expect(wordsOf({ text: '审议《甲办法》', number: '一、' })).toBe('一、审议《甲办法》')
    expect(wordsOf({ text: '', cells: ['列席', '市水利局\n沈知行'] })).toBe('列席\t市水利局 沈知行')
  })
})

describe('page marks', () => {
  const found = (...lines: string[]) => [...findPageMarks(lines)].map((index) => lines[index])

  it.each([
    '—1—',
    '- 12 -',
    '－３－'.normalize('NFKC'),
    '― 2 ―',
    '— 1 —',
    '第1页',
    '第 1 页 共 3 页',
    '第1页，共3页',
    'Page 2 of 3',
    '——————————',
    '====',
    '* * *',
  ])('%s', (mark) => {
    expect(found('会议强调，', mark, '要压实责任。')).toEqual([mark])
  })

  it.each(['—', '-1', '2025-03-05', '第1号', '12', '1/3', '1、', '（1）', '—甲—'])(
    '%s alone is none',
    (line) => {
      expect(found('会议强调，', line, '要压实责任。')).toEqual([])
    },
  )

  it('numbers alone and 1/3 are page marks when they count on', () => {
    expect(found('甲', '1', '乙', '2', '丙', '3')).toEqual(['1', '2', '3'])
    expect(found('甲', '1/3', '乙', '2/3', '丙', '3/3')).toEqual(['1/3', '2/3', '3/3'])
    expect(found('甲', '1', '乙', '7')).toEqual([])
  })
})

describe('readLines', () => {
  const read = (text: string) => readLines(linesOfText(text)).map(({ tidy }) => tidy)

  it('a page break inside a paragraph ends nothing', () => {
    const line = '各有关单位要压实责任，把管护责任落实到段、落实到人，'
    const text = ['会议强调，要抓好落实。', line, line, '', '—1—', '', line, line, line, '完。'].join('\n')
    expect(read(text)).toEqual(['会议强调，要抓好落实。', `${line.repeat(5)}完。`])
  })

  it('radicals of PDF programs become ordinary characters, ① and ％ stay', () => {
    expect(read('⼀、⼆〇⼆五年⼗⽉，⻓江⻔⼾⻋⾈①５％\uf901')).toEqual([
      '一、二〇二五年十月，长江门户车舟①５％更',
    ])
  })

  it('signs of Markdown are taken off', () => {
    const lines = readLines(
      linesOfText('# 云州市会议纪要\n## 一、审议《甲》 ##\n**会议强调**，好。\n1*2*3\n**二、听取汇报**'),
    )
    expect(lines).toEqual([
      { raw: '云州市会议纪要', tidy: '云州市会议纪要', level: 1 },
      { raw: '一、审议《甲》', tidy: '一、审议《甲》', level: 2 },
      { raw: '会议强调，好。', tidy: '会议强调，好。' },
      { raw: '1*2*3', tidy: '1*2*3' },
      { raw: '二、听取汇报', tidy: '二、听取汇报', bold: true },
    ])
  })

  it('a line broken after every character is put together', () => {
    expect(read('出\n席\n：\n张三、李四\n一\n甲\n二\n乙')).toEqual(['出席：', '张三、李四', '一甲二乙'])
    expect(read('一\n会议听取汇报。\n二\n会议强调，好。')).toHaveLength(4)
  })
})

it('the foot of a web page stays aside and spoils neither rolls nor 版记', () => {
  const text = [
    '云溪市人民政府',
    '常务会议纪要',
    '2025年5月9日，市长江晚舟主持召开市政府第3次常务会议。',
    '一、审议甲',
    '会议同意。',
    '出席：江晚舟、白露',
    '抄送：市委办公室。',
    '云溪市人民政府办公室　　2025年5月12日印发',
    '扫一扫在手机打开当前页',
    '打印 关闭',
  ]
  const outline = readOutline(parseMinutesText(text.join('\n')).minutes)
  expect(outline.attendance).toMatchObject([{ role: '出席', entries: [{ names: ['江晚舟', '白露'] }] }])
  expect(outline.distribution).toEqual(['抄送：市委办公室。'])
  expect(outline.header.issueDate).toBe('2025-05-12')
  expect(outline.leftover).toEqual(['扫一扫在手机打开当前页', '打印关闭'])
})
