import { describe, expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createAttachment,
  createCell,
  createColophon,
  createItem,
  createParagraph,
  createRoll,
  createRollEntry,
  createRow,
  createStatement,
  createTable,
  createTextTable,
  createTopic,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import type { Table } from '#shared/minutes/table.ts'
import { withShares } from '#shared/minutes/table-widths.ts'
import { parseMinutesLines, parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { tableFromGiven } from '#shared/parse/tables/given-table.ts'
import { readDocx } from '../../../electron/docx-in/read-docx.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { paragraph, wordFile } from '../../support/word-file.ts'

async function thereAndBack(minutes: Minutes): Promise<Minutes> {
  const read = readDocx(await minutesToDocx(minutes))
  if (!read.ok) throw new Error(read.error)
  return parseMinutesLines(read.value.lines).minutes
}

const merged = createTable(
  [
    createRow([
      createCell('序号', { rows: 2 }),
      createCell('任务', { columns: 2 }),
      createCell('责任单位', { rows: 2 }),
    ]),
    createRow([createCell('内容'), createCell('时限')]),
    createRow([
      createCell('1'),
      createCell('清淤疏浚城区主要排水管渠\n汛前完成'),
      createCell('五月底', { rows: 2 }),
      createCell('市水务局'),
    ]),
    createRow([createCell('2'), createCell('加固病险水库'), createCell('')]),
  ],
  {
    headRows: 2,
    caption: '表1　防汛任务分工',
    columns: (['center', 'left', 'center', 'left'] as const).map((align) => ({ share: null, align })),
  },
)

/** Words, reach, head, alignment and caption: everything but ids. */
function said({ id: _, ...table }: Table) {
  return table
}

function withBlocks(...blocks: MinutesBlock[]): Minutes {
  const sample = sampleMinutes()
  const head = sample.children.filter(({ type }) => type === 'masthead' || type === 'opening')
  return { ...sample, children: [...head, ...blocks] }
}

describe("a table in the program's own .docx comes back as it was", () => {
  test('between statements and items, cells over rows and columns, a head of two rows', async () => {
    const minutes = withBlocks(
      createTopic('审议《防汛方案》'),
      createStatement('会议要求：'),
      createItem('压实责任。', { runIn: false }),
      merged,
      createItem('排查隐患。', { runIn: false }),
      createTopic('听取汇报'),
      createStatement('会议明确，按表办理。'),
      createTextTable(
        [
          ['项目', '投资（万元）'],
          ['河道', '1200'],
          ['水库', '860.5'],
        ],
        {
          columns: [
            { share: null, align: 'center' },
            { share: null, align: 'right' },
          ],
        },
      ),
      createStatement('会议强调，注意安全。'),
    )
    const back = await thereAndBack(minutes)
    expect(back.children.map(({ type }) => type)).toEqual(minutes.children.map(({ type }) => type))
    const tables = (given: Minutes) => given.children.filter((block) => block.type === 'table').map(said)
    expect(tables(back)).toEqual(tables(minutes))
    expect(minutesToPlainText(back)).toBe(minutesToPlainText(minutes))
  })
  test('in 附件, whose titles, items and texts come back too', async () => {
    const minutes = withBlocks(
      createTopic('审议《防汛方案》'),
      createStatement('会议要求，抓好落实。'),
      createRoll('出席', [createRollEntry({ names: ['林致远', '周文澜'] })]),
      createAttachment('防汛责任分工'),
      createItem('总体要求', { mark: 'chinese', runIn: false }),
      createParagraph('各单位按下表落实。'),
      merged,
      createAttachment('物资储备清单'),
      createTextTable(
        [
          ['品名', '数量'],
          ['编织袋', '2000'],
        ],
        {
          columns: [
            { share: null, align: 'center' },
            { share: null, align: 'right' },
          ],
        },
      ),
      createColophon({
        distribution: [{ label: '抄送', text: '市委办公室。' }],
        printer: '云溪市人民政府办公室',
        printDate: '2026-03-20',
      }),
    )
    const back = await thereAndBack(minutes)
    expect(minutesToPlainText(back)).toBe(minutesToPlainText(minutes))
    expect(back.children.map(({ type }) => type)).toEqual(minutes.children.map(({ type }) => type))
  })
})

describe('the widths of columns', () => {
  const rows = [
    ['序号', '任务', '责任单位'],
    ['1', '清淤疏浚城区主要排水管渠', '市水务局'],
    ['2', '加固病险水库', '市水利局'],
  ]
  const TABLE_ROWS = rows
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')
  const tableIn = ({ children }: Minutes) => children.find((block) => block.type === 'table')
  const inDocument = (table: Table) =>
    withBlocks(createTopic('审议《防汛方案》'), createStatement('会议要求：'), table)
  const shares = (minutes: Minutes) => tableIn(minutes)?.columns.map(({ share }) => share)

  test('that were set come back in the same proportions, equal ones too', async () => {
    const set = withShares(createTextTable(rows), [20, 100, 36])
    const back = shares(await thereAndBack(inDocument(set)))
    const expected = [12.82, 64.1, 23.08]
    expect(back).toHaveLength(3)
    for (const [at, share] of expected.entries()) expect(back?.[at]).toBeCloseTo(share, 1)
    const equal = withShares(createTextTable(rows), [1, 1, 1])
    expect(shares(await thereAndBack(inDocument(equal)))).toEqual([1, 1, 1])
  })
  test('that follow the words go on following them', async () => {
    expect(shares(await thereAndBack(inDocument(createTextTable(rows))))).toEqual([null, null, null])
  })
  test('of a table drawn by hand are kept, those of one that Word has just made are not', () => {
    const drawn = (grid: readonly number[], layout = '') =>
      wordFile({
        body: `<w:tbl><w:tblPr>${layout}</w:tblPr><w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${TABLE_ROWS}</w:tbl>`,
      })
    const read = (file: Uint8Array) => {
      const lines = readDocx(file)
      if (!lines.ok) throw new Error(lines.error)
      const table = lines.value.lines.find((line) => line.table !== undefined)?.table
      return table === undefined ? undefined : tableFromGiven(table).columns.map(({ share }) => share)
    }
    expect(read(drawn([1000, 5000, 2000]))).toEqual([12.5, 62.5, 25])
    expect(read(drawn([2765, 2765, 2766]))).toEqual([null, null, null])
    expect(read(drawn([2765, 2765, 2766], '<w:tblLayout w:type="fixed"/>'))).toEqual([1, 1, 1])
    // A grid that does not fit its rows says nothing.
    expect(read(drawn([1000, 5000]))).toEqual([null, null, null])
    expect(read(drawn([1000, 0, 2000]))).toEqual([null, null, null])
  })
})

test('a table drawn with | in a text is a table', () => {
  const text = `市政府第3次常务会议纪要\n2025年3月1日，林致远市长主持召开市政府第3次常务会议。纪要如下：\n一、审议《办法》\n会议要求，按下表落实。\n表1 任务\n| 任务 | 单位 |\n|---|---|\n| 清淤 | 市水务局 |\n| 加固 | 市水利局 |\n会议强调，注意安全。\n`
  const { children } = parseMinutesText(text).minutes
  const table = children.find((block) => block.type === 'table')
  expect(table).toMatchObject({
    headRows: 1,
    children: [{ type: 'caption', children: [{ text: '表1 任务' }] }, {}, {}, {}],
  })
  expect(children.map(({ type }) => type).slice(-4)).toEqual(['topic', 'statement', 'table', 'statement'])
})

test('the form that minutes are written into is no table', () => {
  const cells = (...texts: string[]) => ({ text: '', whole: true, cells: texts })
  const { children } = parseMinutesLines([
    { text: '会议纪要', whole: true },
    cells('时间', '2025年3月1日'),
    cells('地点', '市政府三楼会议室'),
    cells('主持', '林致远'),
    cells('出席', '周文澜、陆建平'),
    { text: '会议认为，很好。', whole: true },
  ]).minutes
  expect(children.some(({ type }) => type === 'table')).toBe(false)
})

test('a table on a turned page comes back turned, the one on an upright page upright', async () => {
  const rows = [
    ['河道', '水库', '泵站'],
    ['一号', '二号', '三号'],
  ]
  const turned = { ...createTextTable(rows), isLandscape: true }
  const minutes = {
    ...sampleMinutes(),
    children: [
      ...sampleMinutes().children.slice(0, 2),
      createTopic('审议《方案》'),
      createStatement('会议明确，分工如下。'),
      createTextTable(rows),
      createStatement('会议要求，抓紧落实。'),
      createAttachment('工程一览'),
      turned,
      createColophon({ printer: '云溪市人民政府办公室', printDate: '2026-03-20' }),
    ],
  }
  const back = await thereAndBack(minutes)
  const tables = back.children.flatMap((block) => (block.type === 'table' ? [block.isLandscape] : []))
  expect(tables).toEqual([false, true])
})
