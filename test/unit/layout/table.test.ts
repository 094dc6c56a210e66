import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import type { ComposedParagraph, ComposedTable } from '#shared/compose/composed.ts'
import { measurePage } from '#shared/profile/page-measure.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { columnWidths } from '#shared/typeset/column-widths.ts'
import type { SetPage } from '#shared/typeset/typeset-document.ts'
import { createTypesetter } from '#shared/typeset/typesetter.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { captionParagraph, tableParagraph, textTable } from '../../support/paper/composed-table.ts'

const HEAD = ['序号', '任务', '责任单位', '时限']
const tasks = (count: number) =>
  textTable([
    HEAD,
    ...Array.from({ length: count }, (_, at) => [
      String(at + 1),
      '推进城市更新和老旧小区改造，按季度通报进展，年底前完成，并抓好后续整改工作',
      '市住房城乡建设局',
      '9月30日前',
    ]),
  ])

/** The pages of a document with these paragraphs under its opening. */
function pagesWith(...inserted: ComposedParagraph[]): readonly SetPage[] {
  const composed = composeMinutes(makeMinutes({ topics: 1, charactersPerTopic: 60 }), profile)
  const at = composed.findIndex(({ role }) => role === 'topic')
  const paragraphs = [...composed.slice(0, at), ...inserted, ...composed.slice(at)]
  return createTypesetter(profile).typesetParagraphs(paragraphs).pages
}
const textOf = (page: SetPage) => page.lines.map(({ line }) => line.text).join('|')
const foot = profile.page.heightMm - profile.page.bottomMm

describe('a table on the pages', () => {
  it('keeps every character, within the text area', () => {
    const table = tasks(30)
    const pages = pagesWith(tableParagraph(table))
    const set = pages.flatMap(({ lines }) => lines).filter(({ line }) => line.role === 'table')
    expect(pages.length).toBeGreaterThan(2)
    const body = set.filter(({ line }) => !HEAD.includes(line.text))
    const wanted = table.rows.slice(1).flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.flat()))
    expect([...body.map(({ line }) => line.text).join('')].toSorted()).toEqual(
      [...wanted.map(({ text }) => text).join('')].toSorted(),
    )
    for (const { topMm, heightMm, line } of set) {
      expect(topMm + heightMm).toBeLessThanOrEqual(foot)
      const reached = (line.runs.at(-1)?.xMm ?? 0) + (line.runs.at(-1)?.widthMm ?? 0)
      expect(reached).toBeLessThanOrEqual(profile.page.widthMm - profile.page.rightMm)
    }
  })

  it('repeats its head on every page and parts no row', () => {
    const pages = pagesWith(tableParagraph(tasks(30))).filter((page) => textOf(page).includes('住房'))
    for (const page of pages) {
      expect(textOf(page)).toContain(HEAD.join('|'))
      const firsts = page.lines.filter(({ line }) => line.text.startsWith('推进城市'))
      const lasts = page.lines.filter(({ line }) => line.text.endsWith('工作'))
      expect(lasts).toHaveLength(firsts.length)
    }
  })

  it('of few rows is not parted, and its caption stands with it', () => {
    for (let filled = 0; filled < 22; filled += 1) {
      const before = Array.from({ length: filled }, () => captionParagraph('甲'))
      const pages = pagesWith(...before, captionParagraph('表1　任务分工'), tableParagraph(tasks(3)))
      const places = ['任务分工', '责任单位', '9月30日前'].flatMap((text) =>
        pages.flatMap((page) => (textOf(page).includes(text) ? [page.number] : [])),
      )
      expect(new Set(places).size).toBe(1)
    }
  })

  it('parts a row higher than half a page by lines', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `第${at + 1}条`)
    const pages = pagesWith(
      tableParagraph(
        textTable([
          ['事项', '说明'],
          ['甲', lines.join('\n')],
        ]),
      ),
    )
    const set = pages.flatMap((page) => page.lines.map(({ line }) => line.text))
    expect(set.filter((text) => /^第\d+条$/u.test(text))).toEqual(lines)
    expect(pages.filter((page) => textOf(page).includes('条')).length).toBeGreaterThan(1)
  })

  it('keeps rows that a cell joins on one page', () => {
    const [head = [], ...rows] = tasks(40).rows
    const joined: ComposedTable = {
      ...tasks(40),
      rows: [
        head,
        ...rows.map((row, at) =>
          at % 3 === 0
            ? row.map((cell, column) => (column === 0 ? { ...cell, rows: 3 } : cell))
            : row.slice(at % 3 === 0 ? 0 : 1),
        ),
      ],
    }
    const pages = pagesWith(tableParagraph(joined))
    for (const page of pages) {
      const count = page.lines.filter(({ line }) => line.text.startsWith('推进城市')).length
      const isLast = page.number === pages.findLast((one) => textOf(one).includes('推进'))?.number
      if (count > 0 && !isLast) expect(count % 3).toBe(0)
    }
  })

  it('never leaves its head alone, however high the rows that a cell joins are', () => {
    const tall = Array.from({ length: 10 }, () => '推进工作').join('\n')
    const rows = Array.from({ length: 9 }, (_, at) => [String(at + 1), tall, '', ''])
    const plain = textTable([HEAD, ...rows])
    const joined = plain.rows.map((row, at) =>
      at === 1
        ? row.map((cell, place) => (place === 0 ? { ...cell, rows: 2 } : cell))
        : at === 2
          ? row.slice(1)
          : row,
    )
    for (let before = 0; before < 14; before += 1) {
      const lines = Array.from({ length: before }, () => captionParagraph('前面的一行'))
      const pages = pagesWith(...lines, tableParagraph({ ...plain, rows: joined }))
      for (const page of pages) {
        const cells = page.lines.filter(({ line }) => line.role === 'table')
        if (cells.length > 0) expect(cells.length, textOf(page)).toBeGreaterThan(HEAD.length)
      }
    }
  })
  it('goes by single rows where a cell joins more than a page holds, and stays on the pages', () => {
    const tall = Array.from({ length: 12 }, () => '推进工作').join('\n')
    const plain = textTable([HEAD, ...Array.from({ length: 6 }, (_, at) => [String(at + 1), tall, '', ''])])
    const rows = plain.rows.map((row, at) => {
      if (at === 0) return row
      return at === 1
        ? row.map((cell, place) => (place === 3 ? { ...cell, rows: 6 } : cell))
        : row.slice(0, 3)
    })
    const pages = pagesWith(tableParagraph({ ...plain, rows }))
    const set = pages.flatMap(({ lines }) => lines).filter(({ line }) => line.role === 'table')
    expect(set.filter(({ line }) => line.text === '推进工作')).toHaveLength(72)
    expect(Math.max(...set.map(({ topMm, heightMm }) => topMm + heightMm))).toBeLessThanOrEqual(foot + 0.01)
  })
  it('has a frame around every cell', () => {
    const [page] = pagesWith(
      tableParagraph(
        textTable([
          ['甲', '乙'],
          ['丙', '丁'],
        ]),
      ),
    )
    const rules = page?.rules.filter(({ kind }) => kind === 'table') ?? []
    const standing = rules.filter(({ thicknessMm, widthMm }) => thicknessMm > widthMm)
    expect(new Set(standing.map(({ xMm }) => Math.round(xMm * 10))).size).toBe(3)
    const lying = rules.filter(({ thicknessMm, widthMm }) => thicknessMm < widthMm)
    expect(new Set(lying.map(({ yMm }) => Math.round(yMm * 10))).size).toBe(3)
  })
})

describe('the columns', () => {
  const { textWidthTwips } = measurePage(profile)

  it('fill the width of the text, whatever stands in them', () => {
    for (const table of [tasks(3), textTable([['甲', '乙']]), { ...tasks(2), widths: [1, 5, 3, 2] }]) {
      expect(columnWidths(table, textWidthTwips, 280).reduce((sum, one) => sum + one, 0)).toBe(textWidthTwips)
    }
  })

  it('give short texts what they need before long ones are broken', () => {
    const [number = 0, task = 0, , date = 0] = columnWidths(tasks(3), textWidthTwips, 280)
    expect(number).toBeGreaterThanOrEqual(2 * 280 + 216)
    expect(date).toBeGreaterThanOrEqual(4.5 * 280 + 216)
    expect(task).toBeGreaterThan(number + date)
  })

  it('never part an amount, a year or a name for a long text beside it', () => {
    const long = '推进城市更新和老旧小区改造，按季度通报进展，年底前完成'
    const table = textTable([
      ['序号', '项目名称', '建设内容', '总投资（万元）', '竣工时间', '牵头领导', '资金来源', '备注'],
      ['1', long, long, '123456.78', '2027年12月', '林致远', '财政资金、社会资本', long],
    ])
    const widths = columnWidths(table, textWidthTwips, 280).map((width) => (width - 236) / 280)
    expect(widths[3]).toBeGreaterThanOrEqual(4.4)
    expect(widths[4]).toBeGreaterThanOrEqual(2)
    expect(widths[5]).toBeGreaterThanOrEqual(2.9)
  })

  it('are parted by what they want where there is no room for that either', () => {
    const row = Array.from({ length: 14 }, (_, at) => `${at}234567890`)
    const widths = columnWidths(textTable([row, row]), textWidthTwips, 280)
    expect(Math.min(...widths)).toBeGreaterThan(textWidthTwips / 20)
  })
})
