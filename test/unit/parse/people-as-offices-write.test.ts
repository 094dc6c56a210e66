import { describe, expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const HEAD = '云溪县水务局\n局长办公会议纪要\n第3期\n'
const OPENING = '2025年4月1日，局长林远舟主持召开局长办公会议，纪要如下：\n'
const rollsOf = (rolls: string) =>
  readOutline(parseMinutesText(`${HEAD}${OPENING}一、研究预算\n会议同意。\n${rolls}`).minutes).attendance

/** unit/name, unit/* for one without a name, *words for people without a name. */
const peopleOf = (rolls: string) =>
  rollsOf(rolls).flatMap(({ entries }) =>
    entries.flatMap(({ unit, names, unnamed }) => [
      ...names.map((name) => `${unit ?? ''}/${name}`),
      ...(names.length + unnamed.length === 0 ? [`${unit}/*`] : []),
      ...unnamed.map((words) => `*${words}`),
    ]),
  )

describe('people as offices write them', () => {
  it.each([
    ['列席：财政所长 周海宁 水管站长 高明川', ['财政所/周海宁', '水管站/高明川']],
    ['列席：第一检察部员额检察官 温如玉，办公室主任 沈知行', ['第一检察部/温如玉', '办公室/沈知行']],
    ['参加：林远舟、高明川及村民代表30人', ['/林远舟', '/高明川', '*村民代表30人']],
    ['列席：县住建局（代：高明川）、县财政局 沈知行', ['县住建局/高明川', '县财政局/沈知行']],
    ['列席：县住建局（高明川代）、县财政局（沈知行）', ['县住建局/高明川', '县财政局/沈知行']],
    [
      '列席:县人大常委会副主任沈知行,县政协副主席高明川;县发改局温如玉、县财政局周海宁',
      ['县人大常委会/沈知行', '县政协/高明川', '县发改局/温如玉', '县财政局/周海宁'],
    ],
    ['参加：林远舟、高明川及村民代表\u00a030\u00a0人', ['/林远舟', '/高明川', '*村民代表30人']],
    ['列席：沈知行 高明川 相关议题汇报人', ['/沈知行', '/高明川', '*相关议题汇报人']],
    ['列席：省规划院 沈知行  大学建筑系 高明川', ['省规划院/沈知行', '大学建筑系/高明川']],
    [
      '参会部门：县政府办（沈知行）、县住建局（敬明远）、东关街道',
      ['县政府办/沈知行', '县住建局/敬明远', '东关街道/*'],
    ],
  ])('%s', (roll, people) => {
    expect(peopleOf(roll)).toEqual(people)
  })

  it('a roll may end with a mark between people, its other people in the lines below', () => {
    expect(
      peopleOf(
        '出席会议的有：林远舟、沈知行、\n　　　县财政局 高明川，县住建局 温如玉\n评审专家：省规划院 周海宁　县学会 陆怀安',
      ),
    ).toEqual([
      '/林远舟',
      '/沈知行',
      '县财政局/高明川',
      '县住建局/温如玉',
      '省规划院/周海宁',
      '县学会/陆怀安',
    ])
  })

  it('those who judge are a roll, those who are given a task are none', () => {
    expect(rollsOf('专家组组长：林远舟\n专家组成员：沈知行、高明川').map(({ role }) => role)).toEqual([
      '专家组组长',
      '专家组成员',
    ])
    expect(rollsOf('工作专班组长：林远舟').map(({ role }) => role)).toEqual([])
  })

  it('who wrote the minutes may stand under 版记', () => {
    expect(rollsOf('主送：各参建单位\n整理：沈知行').map(({ role }) => role)).toEqual(['整理'])
  })

  it.each([
    [
      '|类别|人员|\n|---|---|\n|出席|林远舟、沈知行|\n|列席|县财政局 高明川|',
      ['/林远舟', '/沈知行', '县财政局/高明川'],
    ],
    ['| 参加单位 | 林远舟、沈知行 |\n|---|---|\n| 记录 | 高明川 |', ['/林远舟', '/沈知行', '/高明川']],
  ])('a table of Markdown whose rows are rolls: %s', (table, people) => {
    expect(peopleOf(table)).toEqual(people)
  })

  it('an opening tells who learned, deliberated or was away', () => {
    const { attendance } = readOutline(
      parseMinutesText(
        `${HEAD}2025年4月1日，局长林远舟主持召开学习会。沈知行、高明川参加学习，温如玉因公请假。\n一、学习条例\n会议指出，要抓好落实。`,
      ).minutes,
    )
    expect(attendance).toEqual([
      { role: '参加学习', entries: [{ unit: null, names: ['沈知行', '高明川'], unnamed: [] }] },
      { role: '请假', entries: [{ unit: null, names: ['温如玉'], unnamed: [] }] },
    ])
  })
})

describe('heads as offices write them', () => {
  const factsOf = (head: string) => {
    const { header, meeting } = readOutline(
      parseMinutesText(`${head}\n一、研究预算\n会议同意。\n二、研究造林\n会议同意。`).minutes,
    )
    return { ...header, ...meeting }
  }
  it.each([
    [
      '云溪县人民政府第 31 次常务会议\n纪    要\n时间：2025 年 4 月 28 日上午\n主持：林远舟',
      {
        organ: '云溪县人民政府',
        kind: '常务会议纪要',
        ordinal: '第31次',
        date: '2025-04-28',
        chair: '林远舟',
      },
    ],
    [
      '云溪县教育局机关第三党支部“三会一课”会议记录\n时间：2025年4月28日\n主持人：林远舟',
      { organ: '云溪县教育局机关第三党支部', kind: '“三会一课”会议记录' },
    ],
    [
      '云溪县政府党组2025年度民主生活会会前学习会议纪要\n2025年4月28日，林远舟主持召开会议。',
      { organ: '云溪县政府党组', kind: '民主生活会会前学习会议纪要' },
    ],
    [
      '县长办公会议纪要\n〔2025〕12\n2025年4月28日，县长林远舟主持召开会议。',
      { number: '〔2025〕12', date: '2025-04-28' },
    ],
    [
      '云溪县人民政府专题会议备忘录\n〔2025〕19号\n关于水库加固有关问题的会议备忘录\n2025年4月28日，林远舟主持召开会议。',
      { organ: '云溪县人民政府', kind: '专题会议备忘录', title: '关于水库加固有关问题的会议备忘录' },
    ],
    [
      '县十七届人民政府第九次常务会议决定事项\n2025年4月28日，林远舟主持召开会议。',
      { organ: '县十七届人民政府' },
    ],
    [
      '云溪村“两委”联席会议纪要\n2025年4月28日，林远舟主持召开会议。',
      { organ: '云溪村“两委”', kind: '联席会议纪要' },
    ],
  ])('%s', (head, facts) => {
    expect(factsOf(head)).toMatchObject(facts)
  })
})
