import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createAttachment,
  createCell,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createRow,
  createStatement,
  createTable,
  createTextTable,
  createTopic,
  ownText,
} from '#shared/minutes/factories.ts'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { countBlocks } from '#shared/minutes/numbering.ts'
import { findOrderFault } from '#shared/minutes/order.ts'
import { isWholeTable, type Row, type Table, tableParts } from '#shared/minutes/table.ts'
import { findTopics } from '#shared/minutes/walk.ts'
import { wholeTable } from '#shared/minutes/whole-table.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { locateCaret } from '#shared/typeset/locate.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { createRandom } from '../../support/random.ts'

const HEAD = [createMasthead(), createOpening(createMeeting(), null, '市政府召开会议。')]
const base = createMinutesFromTemplate(builtInTemplates[0]!)
const documentOf = (...blocks: MinutesBlock[]) => ({ ...base, children: [...HEAD, ...blocks] })

/** 任务 over two columns in the head, one unit over two rows. */
const merged = createTable(
  [
    createRow([createCell('序号', { rows: 2 }), createCell('任务', { columns: 2 })]),
    createRow([createCell('内容'), createCell('时限')]),
    createRow([createCell('1'), createCell('清淤'), createCell('六月底', { rows: 2 })]),
    createRow([createCell('2'), createCell('加固')]),
  ],
  { headRows: 2, caption: '表1　防汛任务' },
)

describe('a table', () => {
  it('may stand in a topic, among items, after the rolls and in a 附件, not before the opening', () => {
    const table = createTextTable([['甲', '乙']])
    const item = createItem('一件')
    expect(
      findOrderFault(
        documentOf(createTopic('一'), createStatement('会议要求：'), item, table, item).children,
      ),
    ).toBeNull()
    expect(findOrderFault(documentOf(createAttachment('清单'), table).children)).toBeNull()
    expect(findOrderFault([HEAD[0]!, table, HEAD[1]!])).not.toBeNull()
  })
  it('between items of a group lets them count on and belong to their topic', () => {
    const blocks = documentOf(
      createTopic('甲'),
      createItem('一'),
      createTextTable([['1']]),
      createItem('二'),
    ).children
    expect(countBlocks(blocks).map((count) => count?.ordinal)).toEqual([
      undefined,
      undefined,
      1,
      1,
      undefined,
      2,
    ])
    expect(findTopics(blocks)).toEqual([
      {
        heading: 2,
        statements: [{ statement: null, items: [3, 5] }],
        paragraphs: [],
        tables: [4],
        start: 2,
        end: 6,
      },
    ])
  })
  it('is stored and read as it was', () => {
    const minutes = documentOf(createTopic('甲'), merged)
    expect(readMinutes(JSON.parse(JSON.stringify(minutes)))).toEqual({ ok: true, value: minutes })
  })
  it.each<[string, Row[]]>([
    [
      'a place that no cell covers',
      [createRow([createCell('甲'), createCell('乙')]), createRow([createCell('丙')])],
    ],
    ['two cells in one place', [createRow([createCell('甲', { rows: 2 })]), createRow([createCell('乙')])]],
    ['a cell that reaches out of it', [createRow([createCell('甲', { rows: 3 })])]],
    ['a row without a cell of its own', [createRow([createCell('甲', { rows: 2 })]), createRow([])]],
  ])('with %s is refused and can be made whole', (_, rows) => {
    const table = createTable(rows)
    expect(readMinutes(documentOf(createTopic('甲'), table)).ok).toBe(false)
    const whole = wholeTable(table)
    expect(isWholeTable(whole)).toBe(true)
    expect(readMinutes(documentOf(createTopic('甲'), whole)).ok).toBe(true)
  })
  it('made whole loses no words', () => {
    const random = createRandom(11)
    for (let round = 0; round < 400; round += 1) {
      const rows = Array.from({ length: 1 + random.below(5) }, (_, row) =>
        createRow(
          Array.from({ length: random.below(5) }, (_, at) =>
            createCell(`${row}.${at}`, { columns: 1 + random.below(3), rows: 1 + random.below(3) }),
          ),
        ),
      )
      const ragged = { ...createTable([createRow([createCell('')])]), children: rows } as Table
      const whole = wholeTable(ragged)
      expect(isWholeTable(whole)).toBe(true)
      const said = (table: Table) => tableParts(table).flatMap(({ text }) => (text === '' ? [] : [text]))
      expect(said(whole)).toEqual(said(ragged))
    }
  })
  it('has one text, in which every place has its offset', () => {
    const text = ownText(merged)
    expect(text.startsWith('表1　防汛任务\n序号\t任务\n内容\t时限\n')).toBe(true)
    for (const { text: words, offset } of tableParts(merged)) {
      expect(text.slice(offset, offset + words.length)).toBe(words)
    }
  })
  it('is plain text with its columns under each other', () => {
    const lines = minutesToPlainText(documentOf(createTopic('甲'), merged))
      .trimEnd()
      .split('\n')
      .slice(-5)
    expect(lines).toEqual([
      '表1　防汛任务',
      '序号  任务',
      '      内容  时限',
      '1     清淤  六月底',
      '2     加固',
    ])
  })
  it('tells the page and line of every caret, of its head where it stands first', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [String(at + 1), '检查排水泵站', '市水务局'])
    const table = createTextTable([['序号', '事项', '单位'], ...rows])
    const document = documentOf(createTopic('甲'), table)
    const set = typeset(document, nationalStandardProfile)
    expect(set.pages.length).toBeGreaterThan(2)
    expect(locateCaret(set, 3, 0)?.page).toBe(1)
    const parts = tableParts(table)
    const places = parts.map(({ offset }) => locateCaret(set, 3, offset)!)
    for (const [at, place] of places.entries()) {
      const before = places[at - 1]
      if (before === undefined) continue
      const isSameRow = Math.floor(at / 3) === Math.floor((at - 1) / 3)
      if (isSameRow) expect(place).toEqual(before)
      else expect(place.page * 1000 + place.line).toBeGreaterThan(before.page * 1000 + before.line)
    }
    expect(places.at(-1)!.page).toBe(set.pages.length)
  })
})
