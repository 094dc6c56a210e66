import { describe, expect, it } from 'vitest'
import { findOpening } from '#shared/minutes/walk.ts'
import { readOutline } from '#shared/outline/outline.ts'
import type { SourceLine } from '#shared/parse/lines/source-line.ts'
import { parseMinutesLines } from '#shared/parse/parse-minutes.ts'

/** Rows of a table as Word's reader gives them, cells apart by |; other lines are paragraphs. */
const linesOf = (...rows: string[]): SourceLine[] =>
  rows.map((row) =>
    row.includes('|') ? { text: '', whole: true, cells: row.split('|') } : { text: row, whole: true },
  )

const peopleOf = (lines: readonly SourceLine[]) =>
  readOutline(parseMinutesLines(lines).minutes).attendance.map(({ role, entries }) => [
    role,
    entries.map(({ unit, names }) => `${unit ?? ''}/${names.join('、')}`).join(' '),
  ])

describe('a form whose rows hold a label and its value by turns', () => {
  const form = linesOf(
    '云岭学院校长办公会议纪要',
    '会议时间|2025年3月28日（周五）8:30|会议地点|行政楼206会议室',
    '主持人|林远舟|记录人|沈知行',
    '出席人员|林远舟 沈知行 高明川',
    '列席人员|教务处 陆怀安；财务处 苏文（议题二）',
    '请假人员|白知秋（赴省厅开会）|',
    '一、审议学生管理办法',
    '会议原则同意学生管理办法。',
  )

  it('gives every label its own value', () => {
    const { meeting } = findOpening(parseMinutesLines(form).minutes.children) ?? {}
    expect(meeting).toMatchObject({ date: '2025-03-28', place: '行政楼206会议室', chairName: '林远舟' })
    expect(peopleOf(form)).toEqual([
      ['记录人', '/沈知行'],
      ['出席人员', '/林远舟、沈知行、高明川'],
      ['列席人员', '教务处/陆怀安 财务处/苏文'],
      ['请假人员', '/白知秋'],
    ])
  })

  it('reads the people of several units from the cells beside the label', () => {
    const site = linesOf(
      '云水路工程监理例会纪要',
      '会议时间|2025年6月19日9:00|会议地点|项目部会议室',
      '参加单位及人员|建设单位：林远舟、沈知行|监理单位：高明川、陆怀安',
      '一、进度',
      '1.按期完成。',
    )
    expect(peopleOf(site)).toEqual([['参加单位及人员', '建设单位/林远舟、沈知行 监理单位/高明川、陆怀安']])
  })
})

describe('rows of a table among and below the text', () => {
  const record = linesOf(
    '云岭县中医院党委会会议记录',
    '时间|2025年4月11日15:00|地点|行政楼三楼会议室',
    '主持人|党委书记 林远舟|记录人|苏文',
    '议题一|关于引进骨科学科带头人',
    '汇报人|高明川',
    '会议决定|同意引进，报县卫健局。',
    '议题二|关于购置彩超设备',
    '汇报人|陆怀安',
    '会议决定|同意购置彩超1台。',
    '出席|林远舟、沈知行|列席|设备科 罗远；护理部 白知秋',
  )

  it('makes topics of the labelled rows and no heading of who reported', () => {
    const { topics } = readOutline(parseMinutesLines(record).minutes)
    expect(topics.map(({ title }) => title)).toEqual(['关于引进骨科学科带头人', '关于购置彩超设备'])
  })

  it('reads both rolls of a row below the text', () => {
    expect(peopleOf(record).slice(-2)).toEqual([
      ['出席', '/林远舟、沈知行'],
      ['列席', '设备科/罗远 护理部/白知秋'],
    ])
  })

  it('loses and repeats nothing of a label that goes on in the next cell', () => {
    const { minutes } = parseMinutesLines(
      linesOf('云溪花园会议纪要', '与会|委员签字', '一、维修', '会议同意维修。'),
    )
    expect(JSON.stringify(minutes.children).match(/委员/gu)).toHaveLength(1)
  })

  it('keeps cells that nobody understands apart', () => {
    const words = JSON.stringify(parseMinutesLines(record).minutes.children)
    expect(words).toContain('汇报人　高明川')
  })
})

describe('a form that ends in a list of what was agreed', () => {
  const register = linesOf(
    '会议纪要',
    '会议名称|云州市城建项目周调度会|',
    '时间|2025年9月1日 14:30|地点|集团8楼',
    '主持人|副总经理 林远舟|记录|沈知行',
    '序号|议定事项|责任单位|完成时限',
    '1|下穿通道顶进施工完成|工程部|9月15日',
    '2|施工图审查|前期部|9月10日',
  )

  it('keeps the form as facts and the list as a table', () => {
    const { minutes } = parseMinutesLines(register)
    expect(findOpening(minutes.children)?.meeting).toMatchObject({
      date: '2025-09-01',
      chairName: '林远舟',
      chairPost: '副总经理',
    })
    const [table] = minutes.children.filter(({ type }) => type === 'table')
    expect(table).toMatchObject({ type: 'table', children: [{}, {}, {}] })
    expect(JSON.stringify(table)).toContain('下穿通道顶进施工完成')
  })

  it('does not count the columns of the form among those of the list', () => {
    const given = {
      rows: [
        [
          { text: '会议名称', columns: 2, rows: 1 },
          { text: '周调度会', columns: 4, rows: 1 },
        ],
        [
          { text: '时间', columns: 1, rows: 1 },
          { text: '2025年9月1日', columns: 2, rows: 1 },
          { text: '地点', columns: 1, rows: 1 },
          { text: '集团8楼', columns: 2, rows: 1 },
        ],
        ...[
          ['序号', '议定事项', '责任单位'],
          ['1', '施工图审查', '前期部'],
          ['2', '拨付费用', '财务部'],
        ].map((row) => row.map((text, at) => ({ text, columns: at === 1 ? 3 : at === 2 ? 2 : 1, rows: 1 }))),
      ],
    }
    const { minutes } = parseMinutesLines([
      { text: '会议纪要', whole: true },
      { text: '', whole: true, table: given },
    ])
    const table = minutes.children.find((block) => block.type === 'table')
    expect(table).toMatchObject({ columns: [{}, {}, {}] })
    expect(findOpening(minutes.children)?.meeting.date).toBe('2025-09-01')
  })
})
