import { describe, expect, it, test } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const read = (text: string) => readOutline(parseMinutesText(text).minutes)
const itemsOf = (text: string) =>
  read(text).topics.flatMap(({ statements }) => statements.flatMap(({ items }) => items))
const HEAD = '云溪市水务局\n局长办公会议纪要\n第3期\n'
const OPENING = '2025年4月1日，局长林远舟主持召开局长办公会议，纪要如下：\n'

describe('标志', () => {
  test.each([
    ['市人民检察院检察长办公会议纪要', '市人民检察院', '检察长办公会议纪要'],
    ['云溪监狱监狱长办公会议纪要', '云溪监狱', '监狱长办公会议纪要'],
    ['市科协主席办公会议纪要（7）', '市科协', '主席办公会议纪要'],
    ['市残联理事长办公会议纪要', '市残联', '理事长办公会议纪要'],
    ['市国资委党委2025年第18次会议纪要', '市国资委党委', '会议纪要'],
    ['市水务局党组第6次会议纪要', '市水务局党组', '会议纪要'],
    ['云溪市人民政府第十二届第31次常务会议纪要', '云溪市人民政府', '常务会议纪要'],
    ['云溪县人民政府第二十一次常务会议\n纪 要', '云溪县人民政府', '常务会议纪要'],
  ])('%s', (line, organ, kind) => {
    expect(read(`${line}\n${OPENING}一、研究预算\n会议同意。`).header).toMatchObject({ organ, kind })
  })
})

test.each([
  ['云溪大学党委办公室、校长办公室编　　2025年5月20日', '云溪大学党委办公室、校长办公室'],
  ['云溪县人民政府办公室编　　2025年5月20日', '云溪县人民政府办公室'],
])('who issues: %s', (line, issuer) => {
  const { header } = read(`${HEAD}${line}\n${OPENING}一、研究预算\n会议同意。`)
  expect(header).toMatchObject({ issuer, issueDate: '2025-05-20' })
})

test.each(['2025.3.12  星期三 9:30', '2025年3月12日（周三）上午9:30', '2025-03-12 9时30分至11时'])(
  'a time without its label above those that have one: %s',
  (time) => {
    const { meeting } = read(
      `市科协主席办公会议纪要\n${time}\n市科协二楼小会议室\n主持人:林远舟\n参加人:沈知行 高明川\n1、关于换届。同意。`,
    )
    expect(meeting).toMatchObject({ date: '2025-03-12', chair: '林远舟' })
  },
)

describe('items in one paragraph', () => {
  it.each([
    ['会议强调：1.严格审批制度；2.严禁公车私用；3.定期公示。', 3],
    ['会议强调，1.3月底前完成；2.2025年全面推开。', 2],
    ['一是各县要完成兑付。二是市财政局要监督检查。三是适时开展审计。', 3],
    ['（一）市级承担四成；（二）县级承担六成。', 2],
  ])('%s', (text, count) => {
    expect(itemsOf(`${HEAD}${OPENING}一、研究预算\n${text}`)).toHaveLength(count)
  })
  it.each(['会议指出，增长1.2个百分点，其中工业2.3个百分点。', '会议强调，预算控制在1.5亿元以内。'])(
    'none in %s',
    (text) => {
      expect(itemsOf(`${HEAD}${OPENING}一、研究预算\n${text}`)).toEqual([])
    },
  )
})

test('a point that begins with a month is one of the list', () => {
  const text = '会议决定：\n1.由市委办公室牵头；\n2.3月上旬召开全会；\n3.12月底前总结。'
  expect(itemsOf(`${HEAD}${OPENING}一、研究预算\n${text}`)).toEqual([
    '由市委办公室牵头；',
    '3月上旬召开全会；',
    '12月底前总结。',
  ])
})

test('sentences that give somebody a task are no headings, however short', () => {
  const { topics } = read(
    `${HEAD}${OPENING}一、项目用地由城北区负责征收，6月底前交地。\n二、施工期间交通组织由市公安局负责。\n三、费用由市水务集团承担。`,
  )
  expect(topics.map(({ title }) => title)).toEqual([null, null, null])
})

test('an agenda without numbers further down: the subjects are the topics', () => {
  const { topics } = read(
    `${HEAD}时间：2025年4月8日\n主持人：林远舟\n议题：一、研究县道改造\n二、研究造林\n会议决定：\n关于县道改造。原则同意改造方案。\n关于造林。同意造林计划。`,
  )
  expect(topics.flatMap(({ title }) => title ?? [])).toEqual(['关于县道改造', '关于造林'])
})

test('recipients go on below in groups of their own', () => {
  const { distribution } = read(
    `${HEAD}${OPENING}一、研究预算\n会议同意。\n分送：县委书记、副书记，县长、副县长。\n县委办公室、县人大办公室。\n各乡镇人民政府，县直各有关单位。\n云溪县人民政府办公室 2025年12月1日印发\n（共印60份）`,
  )
  expect(distribution.join('')).toContain('各乡镇人民政府，县直各有关单位。')
})

describe('who was there, told in the opening', () => {
  const attendance = (sentence: string) =>
    read(
      `${HEAD}2025年4月1日，局长林远舟主持召开局长办公会议。${sentence}纪要如下：\n一、研究预算\n会议同意。`,
    ).attendance
  it('a name may end in 之; the last one may have 等 behind it', () => {
    const [roll] = attendance('市自然资源局沈墨之、市城管局高明川、市水务集团陆海宁等参加了会议。')
    expect(roll?.entries.flatMap(({ names }) => names)).toEqual(['沈墨之', '高明川', '陆海宁'])
  })
  it('units and those who come for all of them', () => {
    const rolls = attendance('局领导沈知行、高明川参加会议，各科室、社区负责人列席会议。')
    expect(rolls.map(({ role }) => role)).toEqual(['参加会议', '列席'])
    expect(rolls[1]?.entries.flatMap(({ unnamed }) => unnamed)).toEqual(['社区负责人'])
  })
  it('clauses that name nobody stand between; those who come for one matter', () => {
    const rolls = attendance('党委委员沈知行、高明川参加会议，陆海宁因公请假。人事科负责人列席相关议题。')
    expect(rolls.map(({ role }) => role)).toEqual(['参加会议', '请假', '列席'])
  })
})

test('a roll whose line was broken between a unit and its first name', () => {
  const { attendance } = read(
    `${HEAD}${OPENING}一、研究预算\n会议同意。\n参加：市发改委沈知行、市住建局方继东、\n    市人社局钱立冬、国网云山供电公司\n    高明川，云山开发区管委会陆海宁。`,
  )
  expect(attendance[0]?.entries.map(({ unit, names }) => `${unit} ${names.join()}`)).toContain(
    '国网云山供电公司 高明川',
  )
})

test('a number with the total beside it', () => {
  const { header } = read(`云山医院党委会议纪要\n（第15期 总第286期）\n${OPENING}一、研究预算\n会议同意。`)
  expect(header.number).toBe('第15期总第286期')
})

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
