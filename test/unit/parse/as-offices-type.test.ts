import { describe, expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const HEAD = '云溪市水务局\n局长办公会议纪要\n第3期\n'
const OPENING = '2025年4月1日，局长林远舟主持召开局长办公会议，纪要如下：\n'

describe('what offices type beside the form', () => {
  const rollsOf = (text: string) =>
    read(`${HEAD}${OPENING}一、研究预算\n会议同意。\n${text}`).attendance.flatMap(({ entries }) => entries)

  it.each([
    ['出席：沈知行(市财政局)、高明川(市教育局)', ['沈知行', '高明川']],
    ['请假：沈知行(出差)、高明川(下乡)、陆海宁（病假）', ['沈知行', '高明川', '陆海宁']],
    ['列席：沈知行(市财政局局长)，高明川(市教育局副局长)。', ['沈知行', '高明川']],
  ])('brackets of the other width around units and reasons: %s', (line, names) => {
    const entries = rollsOf(line)
    expect(entries.flatMap((entry) => entry.names)).toEqual(names)
    expect(entries.flatMap((entry) => entry.unnamed)).toEqual([])
  })

  it.each(['- ', '* ', '+ ', '> ', '  - '])('the rows of a list begin with “%s”', (sign) => {
    const rows = (lines: readonly string[]) => lines.map((line) => sign + line).join('\n')
    const { attendance, topics } = read(
      `${HEAD}参加人员：\n${rows(['沈知行（市财政局局长）', '高明川（市教育局副局长）'])}\n${OPENING}${rows(['一、研究预算', '二、研究造林'])}\n会议同意。`,
    )
    expect(attendance.flatMap(({ entries }) => entries.flatMap(({ names }) => names))).toEqual([
      '沈知行',
      '高明川',
    ])
    expect(topics.map(({ title }) => title)).toEqual(['研究预算', '研究造林'])
  })

  it('a page number between hyphens and a value below zero are no rows of a list', () => {
    const { topics } = read(`${HEAD}${OPENING}一、研究供暖\n会议指出，室外\n- 12℃以下时加热。`)
    expect(topics[0]?.statements.map(({ text }) => text).join('')).toContain('- 12℃')
  })

  it('a line below the names says who else came', () => {
    const { attendance, leftover } = read(
      `${HEAD}时间：2025年4月8日\n地点：县政府三楼会议室\n主持人：林远舟\n参会人员：县财政局　沈知行　县教育局　高明川\n　　　　　各乡镇（街道）分管负责人\n${OPENING}一、研究预算\n会议同意。`,
    )
    expect(attendance[0]?.entries.flatMap(({ names }) => names)).toEqual(['沈知行', '高明川'])
    expect(attendance[0]?.entries.flatMap(({ unnamed }) => unnamed)).toEqual(['各乡镇（街道）分管负责人'])
    // Read as facts of the meeting: nothing that nobody understood.
    expect(leftover).toEqual([])
  })

  it('a sentence that leads in the topics is understood', () => {
    const { leftover } = read(`${HEAD}${OPENING}经研究，会议议定如下事项：\n一、研究预算\n会议同意。`)
    expect(leftover).toEqual([])
  })
})

describe('the foot of the last page', () => {
  const foot = (last: string) =>
    parseMinutesText(
      `${HEAD}${OPENING}一、研究预算\n会议同意。\n主送：各区人民政府。\n抄送：市委办公室。\n云溪市人民政府办公室　2025年12月1日印发${last}`,
    )
  const colophonOf = (last: string) => foot(last).minutes.children.find(({ type }) => type === 'colophon')

  it.each([
    '\n（共印30份）',
    '\n共印30份',
    '\n(共印30份)',
    '\n（印30份）',
    '\n印数：30份',
    '　共印30份',
    '　（共印30份）',
  ])('the number of copies is written “%s”', (last) => {
    expect(colophonOf(last)).toMatchObject({ copies: 30, printDate: '2025-12-01' })
  })

  it.each([
    '校对：沈知行',
    '联系人：沈知行　电话：12345678',
    '拟稿：沈知行　核稿：高明川',
    '打字：沈知行　校对：高明川',
  ])('who wrote and read it stands under 版记: %s', (last) => {
    expect(colophonOf(`\n${last}`)).toMatchObject({ printDate: '2025-12-01' })
    const { leftover } = foot(`\n${last}`)
    expect(leftover.join('').replace(/\s/gu, '')).toBe(last.replace(/\s/gu, ''))
  })
})

describe('tables copied as text and labels in brackets', () => {
  const unitsOf = (text: string) =>
    read(text).attendance.flatMap(({ entries }) =>
      entries.flatMap(({ unit, names }) =>
        names.map((name) => `${unit?.replace('：', '') ?? ''} ${name}`.trim()),
      ),
    )

  it.each(['　', '  ', '\t'])('labels without a colon, their values behind “%s”', (blank) => {
    const { meeting } = read(
      `${HEAD}会议时间${blank}2025年5月14日（星期三）14:30\n会议地点${blank}行政楼308会议室\n主 持 人${blank}校长　林远舟\n一、研究预算\n会议同意。`,
    )
    expect(meeting).toMatchObject({ date: '2025-05-14', chair: '林远舟' })
  })

  it('units with a colon and their people, parted by blanks', () => {
    expect(
      unitsOf(
        `${HEAD}列席人员　办公室：沈知行　教务处：高明川、陆海宁　人事处：顾书远\n${OPENING}一、研究预算\n会议同意。`,
      ),
    ).toEqual(['办公室 沈知行', '教务处 高明川', '教务处 陆海宁', '人事处 顾书远'])
  })

  it('a unit of which nobody came does not end the list', () => {
    expect(
      unitsOf(
        `${HEAD}时间：2025年5月14日\n参加单位及人员：\n区水务局　　沈知行\n区城管局　　（未参会）\n区财政局　　高明川\n区教育局\n区民政局　　陆海宁\n${OPENING}一、研究预算\n会议同意。`,
      ),
    ).toEqual(['区水务局 沈知行', '区财政局 高明川', '区民政局 陆海宁'])
  })

  it('【出席人员】 is a label', () => {
    const { attendance } = read(
      `${HEAD}${OPENING}一、研究预算\n会议同意。\n【出席人员】沈知行　高明川\n【请假】陆海宁（学习）\n【列席】县财政局　顾书远`,
    )
    expect(attendance.map(({ role }) => role)).toEqual(['出席人员', '请假', '列席'])
    expect(attendance.flatMap(({ entries }) => entries.flatMap(({ names }) => names))).toEqual([
      '沈知行',
      '高明川',
      '陆海宁',
      '顾书远',
    ])
  })
})

describe('who chaired, who came and what was said, as offices put it', () => {
  const chairOf = (sentence: string) =>
    read(`${HEAD}${sentence}纪要如下：\n一、研究预算\n会议同意。`).meeting.chair

  it.each([
    '2025年4月1日，县委常委、副县长林远舟受县长沈知行委托，在县政府第二会议室主持召开专题会议。',
    '2025年4月1日，受县长沈知行委托，副县长林远舟在县政府第二会议室主持召开专题会议。',
    '2025年4月1日，副局长林远舟受局长沈知行指派主持召开专题会议。',
  ])('on whose behalf: %s', (sentence) => {
    expect(chairOf(sentence)).toBe('林远舟')
  })

  it('the last one who is named, and units behind', () => {
    const { attendance } = read(
      `${HEAD}2025年4月1日，局长林远舟主持召开专题会议。县政府办公室副主任沈知行及县发改局、县财政局等单位主要负责人参加会议。纪要如下：\n一、研究预算\n会议同意。`,
    )
    expect(attendance[0]?.entries.flatMap(({ names }) => names)).toEqual(['沈知行'])
    expect(attendance[0]?.entries.flatMap(({ unnamed }) => unnamed)).toEqual([
      '县发改局、县财政局等单位主要负责人',
    ])
  })

  it.each(['书面听取了', '口头听取了', '视频观看了', '逐条讨论了', '初步审议了', '原文学习了'])(
    'how the meeting did it: 会议%s',
    (verb) => {
      const { topics } = read(
        `${HEAD}${OPENING}一、会议听取了预算情况。\n二、会议${verb}县政府关于环境状况的报告。`,
      )
      expect(topics.map(({ title }) => title)).toEqual([null, null])
      expect(topics[1]?.statements[0]?.opener).toBe(`会议${verb}`)
    },
  )

  it('half-width full stops end sentences', () => {
    const { topics } = read(
      `${HEAD}${OPENING}一、研究秸秆禁烧\n会议指出,禁烧压力大.会议要求,各村要落实责任,增长3.5个百分点.会议强调,要早谋划.`,
    )
    expect(topics[0]?.statements.map(({ opener }) => opener)).toEqual(['会议指出', '会议要求', '会议强调'])
  })

  it.each([
    ['财政所长', '财政所'],
    ['县财政局长', '县财政局'],
    ['县医院长', '县医院'],
    ['交警大队长', '交警大队'],
  ])('the end of the unit serves the post: %s', (before, unit) => {
    const { attendance } = read(`${HEAD}${OPENING}一、研究预算\n会议同意。\n列席：${before}沈知行`)
    expect(attendance[0]?.entries).toMatchObject([{ unit, names: ['沈知行'] }])
  })

  it('what the header is read from is nothing unknown', () => {
    const { leftover, header } = read(
      `专题会议纪要\n第31期\n青禾县人民政府办公室　　　　　二〇二五年十一月二十日\n${OPENING}一、研究预算\n会议同意。`,
    )
    expect(header).toMatchObject({ issuer: '青禾县人民政府办公室', issueDate: '2025-11-20' })
    expect(leftover).toEqual([])
  })
})

describe('topics numbered in words', () => {
  it.each([
    ['议题一：', '议题二：'],
    ['【议题1】', '【议题2】'],
    ['（议题一）', '（议题二）'],
    ['[议题一] ', '[议题二] '],
    ['第一个议题：', '第二个议题：'],
    ['第1项议题 ', '第2项议题 '],
    ['事项一：', '事项二：'],
    ['【一】', '【二】'],
    ['壹、', '贰、'],
    ['议题1', '议题2'],
  ])('%s', (one, two) => {
    const { topics } = read(
      `${HEAD}${OPENING}${one}关于园区二期立项的请示（投资部）\n会议听取了投资部的汇报。会议指出，投入要稳。\n${two}关于法律顾问选聘方案\n会议审议并原则通过该方案。`,
    )
    expect(topics.map(({ title }) => title)).toEqual([
      '关于园区二期立项的请示（投资部）',
      '关于法律顾问选聘方案',
    ])
    expect(topics[0]?.statements.map(({ opener }) => opener)).toEqual(['会议听取了', '会议指出'])
  })

  it('a company without 公司 is a unit before a post', () => {
    const { attendance } = read(
      `${HEAD}${OPENING}一、研究预算\n会议同意。\n列席：和兴物业经理沈知行、市水务高明川`,
    )
    expect(attendance[0]?.entries).toMatchObject([{ unit: '和兴物业' }, { names: ['高明川'] }])
  })
})
