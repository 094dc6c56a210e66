import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, test } from 'vitest'
import { createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { listAttendees } from '#shared/people/list-attendees.ts'
import { findBuiltInProfile } from '#shared/profile/built-in-profiles.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { completeAttendees } from '../../../electron/papers/complete-attendees.ts'
import { listToDocx } from '../../../electron/papers/list-to-docx.ts'
import { listToXlsx } from '../../../electron/papers/list-to-xlsx.ts'
import { nameCards } from '../../../electron/papers/name-cards.ts'
import { runProgram } from '../../../scripts/run-program.ts'
import { readParts } from '../../support/docx-parts.ts'
import { makeTemporaryFolder } from '../../support/launch-app.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { officeComplaints } from '../../support/office-validator.ts'
import { findSchemaFolder, validateParts } from '../../support/xmllint.ts'

const profile = findBuiltInProfile('gbt-9704-2012')
const attendees = listAttendees([
  createRoll('出席', [createRollEntry({ names: ['周怀瑾', '谢明'] })]),
  createRoll('请假', [createRollEntry({ names: ['贺兰舟'] })]),
  createRoll('列席人员（共3人）', [
    createRollEntry({ unit: '市水务局局长', names: ['江涛', '安平'] }),
    createRollEntry({ unit: '市供电公司' }),
    createRollEntry({ unnamed: ['市邮政公司的代表'] }),
  ]),
  createRoll('记录', [createRollEntry({ names: ['钟一鸣'] })]),
])

/** The rows of the only sheet as words. */
async function rowsOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes)
  return sheets[0]?.rows.map((row) => row.map((cell) => String(cell ?? ''))) ?? []
}

it('the sign-in sheet has everybody who comes, in the order of the rolls, with room to sign', async () => {
  const rows = await rowsOf(await listToXlsx('sign-in', '市政府第60次常务会议', attendees))
  expect(rows[0]?.[0]).toBe('市政府第60次常务会议签到表')
  expect(rows[1]).toEqual(['序号', '单位', '姓名', '职务', '签名', '备注'])
  expect(rows.slice(2).map((row) => row.slice(0, 4))).toEqual([
    ['1', '', '周怀瑾', ''],
    ['2', '', '谢明', ''],
    ['3', '市水务局', '江涛', '局长'],
    ['4', '市水务局', '安平', ''],
    ['5', '市供电公司', '', ''],
    ['6', '市邮政公司的代表', '', ''],
  ])
})

it('the notice list leaves out the members, the seat list says what each one is', async () => {
  const notice = await rowsOf(await listToXlsx('notice', '', attendees))
  expect(notice.slice(2).map((row) => row[2])).toEqual(['江涛', '安平', '', ''])
  const seats = await rowsOf(await listToXlsx('seats', '', attendees))
  expect(seats[2]?.slice(0, 5)).toEqual(['1', '出席', '周怀瑾', '', ''])
  expect(seats[4]?.slice(0, 5)).toEqual(['3', '列席人员', '江涛', '市水务局', '局长'])
})

it('says who is represented or late, and takes posts and telephones from the roster of the day', async () => {
  const blocks = [
    {
      ...createRoll('出席', [
        createRollEntry({ names: ['周怀瑾'] }),
        createRollEntry({ names: ['叶在田'], note: '代谢明' }),
      ]),
      remarks: [{ name: '周怀瑾', kind: 'late' as const }],
    },
    createRoll('列席', [createRollEntry({ unit: '市水务局', names: ['江涛'] })]),
  ]
  const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  const roster = {
    units: [newUnit(id(1), '市水务局', 0)],
    people: [
      { ...newPerson(id(2), '江涛', id(1), '局长', 0), phone: '0512-1', validTo: '2026-01-31' },
      {
        ...newPerson(id(3), '江涛', id(1), '巡视员', 1),
        personId: id(2),
        phone: '0512-1',
        validFrom: '2026-02-01',
      },
    ],
    series: [],
  }
  const rows = (date: string) => completeAttendees(listAttendees(blocks), roster, date)
  expect(rows('2026-01-10').map(({ name, post, phone, remark }) => [name, post, phone, remark])).toEqual([
    ['周怀瑾', '', '', '迟到'],
    ['叶在田', '', '', '代谢明'],
    ['江涛', '局长', '0512-1', ''],
  ])
  expect(rows('2026-02-10').at(-1)?.post).toBe('巡视员')
})

it('is a Word document too, in the faces of the office, its headings on every page', async () => {
  const bytes = await listToDocx('sign-in', '市政府第60次常务会议', attendees, profile)
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  expect(xml).toContain('市政府第60次常务会议签到表')
  expect(xml).toContain('<w:tblHeader/>')
  expect(xml).toContain(profile.fonts.title.name)
  for (const { name } of attendees) expect(xml).toContain(name)
})

it('name cards have both sides of everybody, the upper one upside down; two characters are spread', async () => {
  const bytes = await nameCards(attendees, profile)
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  const words = [...xml.matchAll(/<v:textpath[^>]* string="([^"]*)"/gu)].map(([, text]) => text)
  expect(words).toEqual(
    ['周怀瑾', '谢　明', '江　涛', '安　平', '市供电公司', '市邮政公司的代表'].flatMap((name) => [
      name,
      name,
    ]),
  )
  const turned = [...xml.matchAll(/<v:shape [^>]*style="([^"]*)"/gu)].map(([, style]) =>
    style?.includes('rotation:180'),
  )
  expect(turned).toEqual(words.map((_, at) => at % 2 === 0))
  expect(xml.match(/<w:sectPr/gu)).toHaveLength(attendees.length)
})

test.skipIf(!(await canRenderDocx()))('papers print: one card a page, lists on A4', async () => {
  const folder = makeTemporaryFolder('papers')
  const files = [
    ['cards.docx', await nameCards(attendees, profile)],
    ['list.docx', await listToDocx('seats', '市政府第60次常务会议', attendees, profile)],
  ] as const
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  const [cards, list] = await convertToPdf(
    files.map(([name]) => join(folder, name)),
    folder,
  )
  const info = async (file: string) => (await runProgram('pdfinfo', [file])).stdout
  expect(await info(cards!)).toMatch(new RegExp(`Pages:\\s+${attendees.length}\\n`, 'u'))
  expect(await info(cards!)).toContain('(A4)')
  expect(await info(list!)).toMatch(/Pages:\s+1\n/u)
})

describe.skipIf(findSchemaFolder() === null)('the parts of every paper for Word', () => {
  it('are valid by the schemas of ECMA-376', async () => {
    const papers = {
      'sign-in': await listToDocx('sign-in', '市政府第60次常务会议', attendees, profile),
      notice: await listToDocx('notice', '', attendees, profile),
      seats: await listToDocx('seats', '市政府第60次常务会议', attendees, profile),
      cards: await nameCards(attendees, profile),
    }
    const parts = Object.entries(papers).flatMap(([paper, bytes]) =>
      [...readParts(bytes)]
        .filter(([name]) => /^word\/(?:document|styles|settings|(?:footer|header)\d*)\.xml$/u.test(name))
        // mc:Ignorable is taken out by whoever reads markup compatibility (part 3), before the schema applies.
        .map(([name, xml]) => ({
          name: `${paper}-${name.replaceAll('/', '-')}`,
          xml: xml.replace(/ mc:Ignorable="[^"]*"/u, ''),
        })),
    )
    expect(parts.length).toBeGreaterThanOrEqual(8)
    expect(await validateParts(parts, 'wml.xsd')).toEqual([])
  })
})

it('members are members however their roll is called', async () => {
  const own = listAttendees([
    createRoll('出席人员', [createRollEntry({ names: ['周怀瑾'] })]),
    createRoll('列席', [createRollEntry({ unit: '市水务局', names: ['江涛'] })]),
  ])
  const rows = await rowsOf(await listToXlsx('notice', '', own))
  expect(rows.slice(2).map((row) => row[2])).toEqual(['江涛'])
})

it("all of them are accepted by Microsoft's validator", async () => {
  const files = new Map<string, Uint8Array>([['桌签.docx', await nameCards(attendees, profile)]])
  for (const paper of ['sign-in', 'notice', 'seats'] as const) {
    files.set(`${paper}.xlsx`, await listToXlsx(paper, '会议', attendees))
    files.set(`${paper}.docx`, await listToDocx(paper, '会议', attendees, profile))
  }
  expect(await officeComplaints(files)).toEqual([])
}, 60_000)
