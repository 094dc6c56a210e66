import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { describeAppError } from '#shared/app-error.ts'
import { mergeTable } from '#shared/roster/merge-table.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { applyRosterChange, isNoChange, type Roster } from '#shared/roster/roster.ts'
import { ROSTER_COLUMNS } from '#shared/roster/roster-columns.ts'
import { createReadingProcess } from '../../../electron/import/reading-process.ts'
import { writeRosterFile } from '../../../electron/roster/write-roster-file.ts'
import { launchReader } from '../../../scripts/launch-reader.ts'
import { makeTemporaryFolder } from '../../support/launch-app.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const roster: Roster = {
  units: [newUnit(id(1), '市财政局', 0)],
  people: [newPerson(id(2), '陈白露', id(1), '局长', 0)],
  series: [],
}
const HEAD = [...ROSTER_COLUMNS]
const sheet = (rows: CellValue[][], more: object = {}) =>
  writeXlsx({ sheets: [{ name: '表', rows: [HEAD, ...rows], ...more }] })

/** A whole workbook with some of its parts otherwise; null: without the part. */
async function withParts(changes: Readonly<Record<string, string | null>>): Promise<Uint8Array> {
  const parts: Zippable = unzipSync(await writeRosterFile(roster))
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) delete parts[name]
    else parts[name] = strToU8(text)
  }
  return zipSync(parts)
}

const SHEET = 'xl/worksheets/sheet1.xml'
const worksheet = (inner: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inner}</sheetData></worksheet>`
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`

type Made = Uint8Array | Promise<Uint8Array>
const VALUES: readonly [string, CellValue][] = [
  ['a number', 12345.678],
  ['a truth', true],
  ['a day', new Date(Date.UTC(2025, 5, 31))],
]
/** Every case either ends in a sentence, or is read without anything of it being wrong in the roster. */
const CASES: readonly [name: string, make: () => Made, wanted: 'sentence' | 'either'][] = [
  // Wrong types: each in each column.
  ...HEAD.flatMap((column, at) =>
    VALUES.map(([what, value]): (typeof CASES)[number] => [
      `${what} as ${column}`,
      () => sheet([HEAD.map((_, place) => (place === at ? value : place === 4 ? '江涛' : null))]),
      'either',
    ]),
  ),
  ['words for a day', () => sheet([['市财政局', '', '', '', '江涛', '', '', '去年春天', '']]), 'sentence'],
  [
    'a day that is none',
    () => sheet([['市财政局', '', '', '', '江涛', '', '', '2025-02-30', '']]),
    'sentence',
  ],
  ['a post without a name', () => sheet([['市财政局', '', '', '', '', '局长', '', '', '']]), 'sentence'],
  [
    'a name of 5,000 characters',
    () => sheet([['市财政局', '', '', '', '江'.repeat(5000), '', '', '', '']]),
    'sentence',
  ],
  [
    'a formula for a name',
    () =>
      sheet([['市财政局', '', '', '', '', '', '', '', '']], {
        cells: new Map([['1,4', { formula: 'A1&B1' }]]),
      }),
    'either',
  ],
  [
    'units merged over rows',
    () =>
      sheet(
        [
          ['市财政局', '', '', '', '江涛'],
          ['', '', '', '', '安平'],
        ],
        { merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] },
      ),
    'either',
  ],
  [
    'everything merged',
    () => sheet([['市财政局']], { merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 8 }] }),
    'either',
  ],
  [
    'no headings',
    () =>
      writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [
              ['甲', '乙'],
              ['丙', '丁'],
            ],
          },
        ],
      }),
    'sentence',
  ],
  [
    'headings below the first ten rows',
    () =>
      writeXlsx({ sheets: [{ name: '表', rows: [...Array.from({ length: 12 }, () => ['说明']), HEAD] }] }),
    'sentence',
  ],
  ['nothing in it', () => writeXlsx({ sheets: [{ name: '表' }] }), 'sentence'],
  ['21,000 rows', () => sheet(Array.from({ length: 21_000 }, () => ['市财政局'])), 'sentence'],
  [
    'the same headings twice',
    () =>
      writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [
              [...HEAD, ...HEAD],
              ['市财政局', '', '', '', '江涛'],
            ],
          },
        ],
      }),
    'either',
  ],
  // No workbooks.
  ['no bytes', () => new Uint8Array(0), 'sentence'],
  ['words', () => strToU8('姓名,单位\n江涛,市水务局'), 'sentence'],
  [
    'an old workbook or one with a password',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0)]),
    'sentence',
  ],
  [
    'a .docx renamed',
    () =>
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }),
    'sentence',
  ],
  ['a .pptx renamed', () => zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'sentence'],
  ['a .pdf renamed', () => strToU8('%PDF-1.7\n'), 'sentence'],
  ['a picture renamed', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'sentence'],
  ['an empty zip', () => zipSync({}), 'sentence'],
  ['a web page called .xls', () => strToU8('<html><table><tr><td>姓名</td></tr></table></html>'), 'sentence'],
  // Parts that are missing, wrong or hostile.
  ['without its sheet', () => withParts({ [SHEET]: null }), 'either'],
  ['without its list of parts', () => withParts({ '[Content_Types].xml': null }), 'either'],
  ['without relations', () => withParts({ 'xl/_rels/workbook.xml.rels': null }), 'either'],
  ['a sheet that is no XML', () => withParts({ [SHEET]: '<<<' }), 'either'],
  [
    'a sheet that ends in the middle',
    () => withParts({ [SHEET]: worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>姓') }),
    'either',
  ],
  ['a workbook that is no XML', () => withParts({ 'xl/workbook.xml': 'x' }), 'either'],
  [
    'words that are not there',
    () => withParts({ [SHEET]: worksheet('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>') }),
    'either',
  ],
  [
    'a cell at the end of the world',
    () => withParts({ [SHEET]: worksheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }),
    'either',
  ],
  [
    'a cell nowhere',
    () =>
      withParts({
        [SHEET]: worksheet('<row r="0"><c r="A0"><v>1</v></c></row><row r="-5"><c r="!"><v>2</v></c></row>'),
      }),
    'either',
  ],
  [
    'errors in cells',
    () => withParts({ [SHEET]: worksheet('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>') }),
    'either',
  ],
  [
    'entities in entities',
    () =>
      withParts({
        [SHEET]: `${LAUGHS}${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>')}`,
      }),
    'either',
  ],
  [
    'elements in elements, 20,000 deep',
    () => withParts({ [SHEET]: `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}` }),
    'either',
  ],
  [
    'a bomb',
    () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), [SHEET]: new Uint8Array(48 * 1024 * 1024) }),
    'sentence',
  ],
  [
    'many small bombs',
    () =>
      zipSync({
        'xl/workbook.xml': strToU8('<workbook/>'),
        ...Object.fromEntries(
          Array.from({ length: 40 }, (_, at) => [
            `xl/worksheets/sheet${at}.xml`,
            new Uint8Array(1024 * 1024),
          ]),
        ),
      }),
    'sentence',
  ],
]

const reading = createReadingProcess(launchReader)
afterAll(() => reading.close())

describe(`${CASES.length} workbooks that are not what they should be, each read in a process of its own`, () => {
  const folder = makeTemporaryFolder('workbooks')
  it.each(CASES.map(([name, make, wanted], at) => ({ name, make, wanted, at })))(
    '$name',
    async ({ make, wanted, at }) => {
      const path = join(folder, `${at}.xlsx`)
      writeFileSync(path, await make())
      const read = await reading.readRoster(path)
      if (!read.ok) {
        expect(describeAppError(read.error)).toMatch(/^.{6,}。$/u)
        return
      }
      const merge = mergeTable(read.value.rows, roster, () => id(100), '2026-03-01')
      // No heading is told by the page in a sentence of its own.
      if (merge === null) return
      if (wanted === 'sentence') expect(merge.faults.length > 0 || isNoChange(merge.change)).toBe(true)
      // What is taken leaves those who were there as they were.
      const after = applyRosterChange(roster, merge.change)
      expect(after.people).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: id(2), name: '陈白露' })]),
      )
    },
  )

  it('and the next whole one is read', async () => {
    const path = join(folder, 'whole.xlsx')
    writeFileSync(path, await writeRosterFile(roster))
    expect(await reading.readRoster(path)).toMatchObject({ ok: true, value: { fileName: 'whole.xlsx' } })
  })
})
