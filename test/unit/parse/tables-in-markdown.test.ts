import { describe, expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readPiped } from '#shared/parse/tables/read-delimited.ts'

const HEAD = '2025年3月25日，校长林远舟主持召开行政会。\n一、任务安排\n会议同意如下安排。\n'
const WORDS = ['序号|事项|责任人', '1|运动会|沈知行', '2|食堂招标|高明川']
const tables = (text: string) =>
  parseMinutesText(text).minutes.children.flatMap((block) =>
    block.type === 'table'
      ? [
          block.children.flatMap((row) =>
            row.type === 'row'
              ? [row.children.map((cell) => JSON.stringify(cell).match(/"text":"([^"]*)"/u)?.[1])]
              : [],
          ),
        ]
      : [],
  )
const WANTED = [
  [
    ['序号', '事项', '责任人'],
    ['1', '运动会', '沈知行'],
    ['2', '食堂招标', '高明川'],
  ],
]

describe('tables drawn with |', () => {
  const [head = '', ...rows] = WORDS
  it.each([
    ['as Markdown wants them', [`|${head}|`, '|---|---|---|', ...rows.map((row) => `|${row}|`)].join('\n')],
    ['without the outer |', [head, ':-|:-:|-', ...rows].join('\n')],
    [
      'indented',
      [`|${head}|`, '|---|---|---|', ...rows.map((row) => `|${row}|`)].map((row) => `    ${row}`).join('\n'),
    ],
    ['with empty lines', [`|${head}|`, '|---|---|---|', ...rows.map((row) => `|${row}|`)].join('\n\n')],
    ['without a rule', [`|${head}|`, ...rows.map((row) => `|${row}|`)].join('\n')],
  ])('%s', (_, table) => {
    expect(tables(`${HEAD}${table}\n会议要求抓好落实。`)).toEqual(WANTED)
  })

  it('two of them below each other stay two', () => {
    const table = [`|${head}|`, '|---|---|---|', ...rows.map((row) => `|${row}|`)].join('\n')
    expect(tables(`${HEAD}${table}\n\n${table}`)).toEqual([...WANTED, ...WANTED])
  })

  it('words with | in them are no table', () => {
    expect(readPiped(['会议同意甲|乙方案。', '会议要求丙|丁落实。'], 0)).toBeNull()
    expect(readPiped(['甲|乙', '---|---'], 0)).toBeNull()
  })

  it('a form of facts and people is read as such, the table below it stays', () => {
    const text = `会议记录\n会议名称|第6周班子会\n:-|:-\n时间|2025.3.25 15:00\n地点|三楼会议室\n参会人员|林远舟 沈知行\n\n  | 序号 | 事项 | 责任人 |\n  |:---:|---|---|\n\n  | 1 | 4月20日举行运动会 | 沈知行 |\n`
    const { minutes } = parseMinutesText(text)
    const { meeting, attendance } = readOutline(minutes)
    expect(meeting.date).toBe('2025-03-25')
    expect(attendance.map(({ role, entries }) => [role, ...entries.flatMap(({ names }) => names)])).toEqual([
      ['参会人员', '林远舟', '沈知行'],
    ])
    expect(tables(text)).toEqual([
      [
        ['序号', '事项', '责任人'],
        ['1', '4月20日举行运动会', '沈知行'],
      ],
    ])
  })
})

describe('lines of the head that say less than usual', () => {
  const BODY = '2025年10月19日，县长林远舟主持召开会议，研究征迁工作。\n一、补偿\n会议同意。'

  it('an office between number and title without a date, and nobody has signed', () => {
    const read = readOutline(
      parseMinutesText(
        `专题会议纪要\n〔2025〕46号\n云岭县人民政府办公室　　　　签发：\n关于征迁工作的会议纪要\n${BODY}`,
      ).minutes,
    )
    expect(read.header).toMatchObject({
      issuer: '云岭县人民政府办公室',
      issueDate: null,
      title: '关于征迁工作的会议纪要',
    })
    expect(read.leftover).toEqual([])
  })

  it('标题：… above an opening is no opening', () => {
    const read = readOutline(
      parseMinutesText(
        `标题：协会第十次会议召开\n2025-11-12 21:49\n协会第三届理事会第十次会议于2025年11月12日在云岭召开。林远舟秘书长主持会议。\n会议同意上报。`,
      ).minutes,
    )
    expect(read.meeting).toEqual({ date: '2025-11-12', ordinal: '第十次', chair: '林远舟' })
  })
})
