import { describe, expect, it } from 'vitest'
import { findRolls } from '#shared/minutes/walk.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesLines, parseMinutesText } from '#shared/parse/parse-minutes.ts'

const HEAD =
  '云溪市人民政府常务会议纪要\n第9号\n2025年6月12日上午，市长唐书远主持召开市政府第38次常务会议。纪要如下：\n一、审议《办法》\n会议原则同意该《办法》。\n'

/** 出席: 市财政局|沈知行 高明川|others; one string an entry. */
function attendanceOf(line: string): string[] {
  const { minutes } = parseMinutesText(HEAD + line)
  return readOutline(minutes).attendance.flatMap(({ role, entries }) =>
    entries.map(
      ({ unit, names, unnamed }) =>
        `${role} ${unit ?? ''}|${names.join(' ')}${unnamed.length === 0 ? '' : `|${unnamed.join(' ')}`}`,
    ),
  )
}

describe('people parted by blanks alone', () => {
  it.each([
    [
      '参加：县发改局局长林远舟 县财政局副局长沈知行 县审计局高明川',
      ['参加 县发改局|林远舟', '参加 县财政局|沈知行', '参加 县审计局|高明川'],
    ],
    ['列席：县发改局林远舟 陆怀安 县审计局高明川', ['列席 县发改局|林远舟 陆怀安', '列席 县审计局|高明川']],
    ['参会单位：发改局 财政局 审计局', ['参会单位 发改局|', '参会单位 财政局|', '参会单位 审计局|']],
    ['参会：县政府 办公室 林远舟', ['参会 县政府办公室|林远舟']],
    [
      '参会人员：林远舟（发改局）沈知行（财政局）高明川（审计局）',
      ['参会人员 发改局|林远舟', '参会人员 财政局|沈知行', '参会人员 审计局|高明川'],
    ],
    ['出席：林　远　　区　长；沈　莉　　副区长', ['出席 |林远', '出席 |沈莉']],
    ['出席：欧阳修远 第五 伦 百里溪 羊舌明', ['出席 |欧阳修远 第五伦 百里溪 羊舌明']],
    ['出席：万俟琦 高明川 赫连勃 沈 莉', ['出席 |万俟琦 高明川 赫连勃 沈莉']],
  ])('%s', (line, entries) => {
    expect(attendanceOf(line)).toEqual(entries)
  })

  it('two labels on one line, both spread', () => {
    const { minutes } = parseMinutesText(`${HEAD}主  持：林远舟    记  录：沈知行`)
    expect(findRolls(minutes.children).map(({ role, entries }) => [role, entries[0]?.names])).toEqual([
      ['主持', ['林远舟']],
      ['记录', ['沈知行']],
    ])
  })

  it('a blank inside the one label parts nothing', () => {
    expect(attendanceOf('会议 记录：沈知行')).toEqual(['会议记录 |沈知行'])
  })
})

describe('brackets behind names', () => {
  it.each([
    [
      '参加：林远舟（市府办），沈知行、高明川（市财政局）。',
      ['参加 市府办|林远舟', '参加 市财政局|沈知行 高明川'],
    ],
    [
      '参加：林远舟（市府办）、沈知行、高明川（市财政局）',
      ['参加 市府办|林远舟', '参加 市财政局|沈知行 高明川'],
    ],
    // One bracket in a list of names is its own name's.
    ['出席：林远舟、沈知行、高明川（市财政局）', ['出席 |林远舟 沈知行', '出席 市财政局|高明川']],
    [
      '出席：林远舟、沈知行（市财政局局长），高明川',
      ['出席 |林远舟', '出席 市财政局|沈知行', '出席 |高明川'],
    ],
  ])('a unit is that of all names before it: %s', (line, entries) => {
    expect(attendanceOf(line)).toEqual(entries)
  })

  it.each([
    ['请假：林远舟（省委党校），沈知行（市人民医院）', ['请假 |林远舟', '请假 |沈知行']],
    ['缺席：市财政局林远舟（县政府）', ['缺席 市财政局|林远舟']],
    ['请假：林远舟（市财政局）', ['请假 市财政局|林远舟']],
    ['列席：林远舟（省委党校）', ['列席 省委党校|林远舟']],
  ])('where somebody on leave is stays a reason: %s', (line, entries) => {
    expect(attendanceOf(line)).toEqual(entries)
  })
})

describe('what stands beside the people', () => {
  it.each([
    ['出席：应到9人，实到8人。林远舟、沈知行', ['出席 ||应到9人', '出席 |林远舟 沈知行']],
    ['列席：市科技局，林远舟；市财政局，沈知行', ['列席 市科技局|林远舟', '列席 市财政局|沈知行']],
    ['列席:市科技局林远舟,市财政局沈知行、高明川.', ['列席 市科技局|林远舟', '列席 市财政局|沈知行 高明川']],
    ['出席：林远舟区长、沈知行常委', ['出席 |林远舟', '出席 |沈知行']],
    ['列席：市委常委', ['列席 ||市委常委']],
  ])('%s', (line, entries) => {
    expect(attendanceOf(line)).toEqual(entries)
  })
})

describe('lines that a page has broken', () => {
  const LINES = [
    '云溪县人民政府专题会议纪要',
    '2025年7月11日下午，副县长唐书远在县政务中心主持召开推进会，听取工程进',
    '展情况汇报，研究部署下一步工作。现将会议议定事项纪要如下：',
    '一、关于工程进度。会议要求，县住建局要倒排工期，挂图作战，确保九月底前',
    '完成一、二次管网改造18.6公里，十月十五日前具备供热条件，并做好调试工作',
    '和安全检查。',
    '二、关于资金保障。会议明确，改造资金由县财政统筹安排，其中争取上级资金',
    '不少于六成，地方配套不超过四成。县财政局要及时拨付工程进度款，按季度向',
    '县政府报告资金使用情况和项目建设进展情况，接受审计监督。',
    '出席：唐书远、林远舟。',
  ]

  it('and each of which a word processor took for a paragraph', () => {
    const { minutes } = parseMinutesLines(LINES.map((text) => ({ text, whole: true })))
    const { meeting, topics } = readOutline(minutes)
    expect(meeting).toMatchObject({ date: '2025-07-11', chair: '唐书远' })
    expect(topics.map(({ title }) => title)).toEqual(['关于工程进度', '关于资金保障'])
    expect(topics.flatMap(({ statements }) => statements)).toHaveLength(2)
  })

  it('but paragraphs of a word processor are never joined otherwise', () => {
    const lines = [
      '会议纪要',
      '市财政局要统筹安排资金',
      '市教育局要组织好开学',
      '市水务局要抓好防汛',
      '出席：唐书远',
    ]
    const { minutes } = parseMinutesLines(lines.map((text) => ({ text, whole: true })))
    expect(JSON.stringify(minutes.children)).not.toContain('资金市教育局')
  })

  it('inside brackets', () => {
    expect(attendanceOf('参会：陆怀安  林  远（县财政\n局） 沈  莉（县资规局）')).toEqual([
      '参会 县财政局|陆怀安 林远',
      '参会 县资规局|沈莉',
    ])
  })

  it('before the line that says who prints', () => {
    const { minutes } = parseMinutesText(
      `${HEAD}会议强调，各单位要强化协作配合，县政府督查室要每半月调度一次，\n对推进不力的予以通报，对成效明显的予以表扬，年底前全部完成到位。\n分送：县政府领导同志，县直有关部门，城关镇人民政府，热力有限公司。\n云溪县人民政府办公室　　　2025年6月14日印发`,
    )
    expect(readOutline(minutes).header).toMatchObject({
      issuer: '云溪县人民政府办公室',
      issueDate: '2025-06-14',
    })
  })
})

it('units told before the one whose people came', () => {
  const { minutes } = parseMinutesText(
    '专题会议纪要\n2025年6月12日，副县长唐书远主持召开推进会。县政府办副主任林远舟，县住建局、县财政局，热力公司等单位负责同志参加会议。\n一、研究供热\n会议同意。',
  )
  expect(readOutline(minutes).attendance[0]?.entries).toEqual([
    { unit: '县政府办', names: ['林远舟'], unnamed: [] },
    { unit: '县住建局', names: [], unnamed: [] },
    { unit: '县财政局', names: [], unnamed: [] },
    { unit: null, names: [], unnamed: ['热力公司等单位负责同志'] },
  ])
})

it('the heading over the columns of a list is nobody', () => {
  const lines = [
    '青禾县水务局局长办公会议纪要',
    '会议认为，可行。',
    '列席：',
    '单位\t姓名',
    '县财政局\t林远舟',
    '县教育局\t沈知行',
  ]
  const { minutes } = parseMinutesLines(lines.map((text) => ({ text, whole: true })))
  expect(readOutline(minutes).attendance).toEqual([
    {
      role: '列席',
      entries: [
        { unit: '县财政局', names: ['林远舟'], unnamed: [] },
        { unit: '县教育局', names: ['沈知行'], unnamed: [] },
      ],
    },
  ])
})
