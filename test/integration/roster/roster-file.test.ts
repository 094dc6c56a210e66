import { randomUUID } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { mergeTable } from '#shared/roster/merge-table.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { EMPTY_ROSTER, type Roster } from '#shared/roster/roster.ts'
import { ROSTER_COLUMNS } from '#shared/roster/roster-columns.ts'
import { rosterToTable } from '#shared/roster/roster-table.ts'
import { listToXlsx } from '../../../electron/papers/list-to-xlsx.ts'
import { readRosterFile } from '../../../electron/roster/read-roster-file.ts'
import { writeRosterFile } from '../../../electron/roster/write-roster-file.ts'
import { readParts } from '../../support/docx-parts.ts'
import { officeComplaints } from '../../support/office-validator.ts'
import { createRandom } from '../../support/random.ts'
import { findSchemaFolder, validateParts } from '../../support/xmllint.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const roster: Roster = {
  units: [
    { ...newUnit(id(1), '市财政局', 0), aliases: ['财政局'], group: '市直' },
    newUnit(id(2), '市水务局', 1),
  ],
  people: [
    { ...newPerson(id(3), '陈白露', id(1), '局长', 0), phone: '0512-8888', validFrom: '2024-01-01' },
    newPerson(id(4), '江涛', id(2), '', 1),
  ],
  series: [],
}
const read = (bytes: Uint8Array, name = '名册.xlsx') => readRosterFile({ name, bytes })

it('reads what it wrote', async () => {
  const rows = await read(await writeRosterFile(roster))
  expect(rows).toEqual({ ok: true, value: [[...ROSTER_COLUMNS], ...rosterToTable(roster)] })
})

it('the form of an empty roster is a table with headings', async () => {
  const rows = await read(await writeRosterFile(EMPTY_ROSTER))
  expect(rows.ok && mergeTable(rows.value, roster, () => id(9), '2026-03-01')).toMatchObject({
    added: [],
    faults: [],
  })
})

it('takes cells of every kind as words', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: '空' },
      {
        name: '表',
        rows: [
          ['姓名', '电话', '任职起'],
          ['江涛', 13900001111, new Date(Date.UTC(2025, 5, 1))],
          [true, null, 3.5],
        ],
      },
    ],
  })
  expect(await read(bytes)).toEqual({
    ok: true,
    value: [
      ['姓名', '电话', '任职起'],
      ['江涛', '13900001111', '2025-06-01'],
      ['true', '', '3.5'],
    ],
  })
})

it('reads every sheet with the headings of a roster, from its headings on', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: '说明', rows: [['请按本单位情况填写'], ['填好后发回']] },
      {
        name: '市直',
        rows: [
          ['单位', '姓名'],
          ['市财政局', '江涛'],
        ],
      },
      {
        name: '乡镇',
        rows: [['乡镇人员'], ['姓名', '职务', '单位'], ['沈知行', '镇长', '云川镇'], ['高明', '书记', '']],
      },
    ],
  })
  const rows = await read(bytes)
  expect(rows).toMatchObject({ ok: true })
  const merge = rows.ok ? mergeTable(rows.value, EMPTY_ROSTER, () => randomUUID(), '2025-06-01') : null
  expect(merge?.added).toEqual(['市财政局', '江涛', '云川镇', '沈知行', '高明'])
  expect(merge?.faults).toEqual([])
  const people = merge?.change.people ?? []
  expect(people.map(({ name, post }) => `${name}${post}`)).toEqual(['江涛', '沈知行镇长', '高明书记'])
  expect(people[2]?.unitId).toBe(people[1]?.unitId)
})

describe('what is no workbook', () => {
  it.each<[string, Uint8Array, string]>([
    ['words', strToU8('姓名,单位'), 'file-foreign'],
    ['nothing in it', new Uint8Array(0), 'file-foreign'],
    [
      'a workbook with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'file-locked',
    ],
    [
      'a workbook of old',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('Workbook', 'utf16le'),
      ]),
      'file-other',
    ],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'file-foreign'],
    [
      'a zip that is cut off',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 40),
      'file-damaged',
    ],
    ['a workbook without sheets', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'file-'],
    [
      'XML that is none',
      zipSync({ 'xl/workbook.xml': strToU8('<<<'), '[Content_Types].xml': strToU8('') }),
      'file-',
    ],
    [
      'a bomb',
      zipSync({
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024),
      }),
      'file-excessive',
    ],
  ])('%s', async (_, bytes, kind) => {
    const answer = await read(bytes)
    expect(answer.ok ? 'read' : answer.error.kind).toContain(kind)
  })

  it('sixty damaged ones: a sentence or a whole reading, nothing else', async () => {
    const whole = await writeRosterFile(roster)
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = createRandom(seed)
      const bytes = whole.slice(0, random.chance(0.3) ? random.below(whole.length) : whole.length)
      for (let change = random.below(6); change > 0; change -= 1)
        bytes[random.below(bytes.length)] = random.below(256)
      const answer = await read(bytes)
      if (!answer.ok) expect(answer.error.kind).toMatch(/^file-/u)
    }
  })
})

it.skipIf(findSchemaFolder() === null)('what is written is valid by the schema of spreadsheets', async () => {
  const grouped = { ...roster, units: roster.units.map((unit) => ({ ...unit, group: '市直' })) }
  const books = [
    ['roster', await writeRosterFile(grouped)],
    ['empty', await writeRosterFile(EMPTY_ROSTER)],
    ['sign-in', await listToXlsx('sign-in', '市政府第60次常务会议', [])],
  ] as const
  const parts = books.flatMap(([name, bytes]) =>
    [...readParts(bytes)]
      .filter(([part]) => /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$/u.test(part))
      .map(([part, xml]) => ({ name: `${name}/${part}`, xml })),
  )
  expect(await validateParts(parts, 'sml.xsd')).toEqual([])
})

it("is accepted by Microsoft's validator, empty and full", async () => {
  const files = new Map<string, Uint8Array>([
    ['名册.xlsx', await writeRosterFile(roster)],
    ['空.xlsx', await writeRosterFile(EMPTY_ROSTER)],
  ])
  expect(await officeComplaints(files)).toEqual([])
}, 30_000)
