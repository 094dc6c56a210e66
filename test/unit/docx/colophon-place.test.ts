import { expect, it } from 'vitest'
import { createColophon } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readDocxText, readParts } from '../../support/docx-parts.ts'
import { makeMinutes } from '../../support/made-minutes.ts'

const national = nationalStandardProfile
const lastEven: FormatProfile = { ...national, colophon: { ...national.colophon, page: 'last-even' } }
const documents = Array.from({ length: 12 }, (_, place) =>
  makeMinutes({ topics: 3, charactersPerTopic: 150 + place * 70 }),
)

const xmlOf = async (minutes: Minutes, profile: FormatProfile) =>
  readParts(await minutesToDocx(minutes, profile)).get('word/document.xml') ?? ''
const isAlone = (set: TypesetDocument) =>
  set.pages.at(-1)!.lines.every(({ line }) => line.role === 'distribution' || line.role === 'printing')
const find = (profile: FormatProfile, wanted: (set: TypesetDocument) => boolean) =>
  documents.find((minutes) => wanted(typeset(minutes, profile)))!
const wordBreaks = /<w:pageBreakBefore\/>/g
const sections = /<w:sectPr>/g

it('anchors 版记 in the flow, in a line as high as itself that goes to the next page where there is no room', async () => {
  const texts = [find(national, (set) => !isAlone(set)), find(national, isAlone)]
  for (const minutes of texts) {
    const xml = await xmlOf(minutes, national)
    const { colophon } = typeset(minutes, national)
    expect(xml).toContain('mso-position-vertical:bottom;mso-position-vertical-relative:margin')
    expect(xml).toContain(`w:line="${colophon!.heightTwips + 60}" w:lineRule="exact"`)
    expect(xml.match(wordBreaks)).toBeNull()
    expect(xml.match(sections)).toHaveLength(1)
  }
})

it('puts it on the next even page when the profile says so, without numbers after an empty page', async () => {
  const minutes = find(lastEven, (set) => isAlone(set) && set.pages.at(-1)!.pageNumber === null)
  const xml = await xmlOf(minutes, lastEven)
  expect(xml.match(sections)).toHaveLength(2)
  expect(xml).toContain('<w:type w:val="evenPage"/>')
  // No empty paragraph carries the section's end: it could open a page of its own.
  expect(xml).not.toContain('<w:p><w:pPr><w:sectPr>')
  const parts = readParts(await minutesToDocx(minutes, lastEven))
  expect([1, 2, 3, 4].map((place) => parts.get(`word/footer${place}.xml`)?.includes('PAGE'))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('leaves the page to the anchor where the text ends on the lower half of an odd one', async () => {
  const minutes = find(lastEven, (set) => set.colophonPlace === 'overleaf')
  const set = typeset(minutes, lastEven)
  const xml = await xmlOf(minutes, lastEven)
  // A section on an even page would begin two pages later where a program's longer lines reach that page themselves.
  expect(xml).not.toContain('evenPage')
  expect(xml.match(sections)).toHaveLength(1)
  const anchor = Number(/w:line="(\d+)" w:lineRule="exact"\/><\/w:pPr><w:r><w:pict>/u.exec(xml)?.[1])
  expect(anchor).toBeGreaterThan(set.textRestTwips)
  expect(anchor).toBeGreaterThanOrEqual(set.colophon!.heightTwips)
  expect(anchor).toBeLessThan(12756)
})

it('sets 版记 in the text flow when it is taller than a page', async () => {
  const distribution = Array.from({ length: 40 }, (_, place) => ({
    label: '抄送',
    text: `第${place}家单位。`,
  }))
  const minutes = documents[0]!
  const tall = { ...minutes, children: [...minutes.children.slice(0, -1), createColophon({ distribution })] }
  const xml = await xmlOf(tall, national)
  expect(xml).not.toContain('w:pict')
  // A blank line parts it from the text, as on the page.
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? []
  const first = paragraphs.findIndex((paragraph) => paragraph.includes('JyColophonOuterRule'))
  expect(paragraphs[first - 1]).toContain('"JyBlank"')
  const { pages, colophon } = typeset(tall, national)
  const lines = pages.flatMap((page) => page.lines.map((line) => ({ ...line, page })))
  const at = lines.findIndex(({ line }) => line.role === 'distribution')
  const [last, opens] = [lines[at - 1]!, lines[at]!]
  expect(opens.page).toBe(last.page)
  const white = opens.topMm - last.topMm - last.heightMm
  expect(white).toBeGreaterThan((colophon!.lineTwips / 1440) * 25.4)
  expect(readDocxText(await minutesToDocx(tall)).at(-1)).toBe('抄送：第39家单位。')
})
