import { readFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBuiltInProfile } from '#shared/profile/built-in-profiles.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { findPdfRemains } from '../../../electron/export/find-pdf-remains.ts'
import { makeReport } from '../../../electron/export/report/make-report.ts'
import { listToXlsx } from '../../../electron/papers/list-to-xlsx.ts'
import { writeRosterFile } from '../../../electron/roster/write-roster-file.ts'
import { readParts } from '../../support/docx-parts.ts'
import { exportPdfs } from '../../support/paper/export-pdfs.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

// What goes out of the house must not say who wrote it, on which machine, what it said before, or hide anything.

const minutes = sampleMinutes()
const row = {
  rule: 'confusable',
  level: '错误',
  group: '标点用字',
  message: '“布署”应为“部署”。',
  excerpt: '要认真布署',
  place: '议题一',
  source: '易错词表',
} as const
const id = '00000000-0000-4000-8000-000000000001'

const OFFICE_FILES: readonly (readonly [name: string, make: () => Promise<Uint8Array>])[] = [
  ['the minutes as .docx', () => minutesToDocx(minutes, findBuiltInProfile(minutes.profileId))],
  ['the report as .docx', () => makeReport('docx', '市政府第38次常务会议纪要', [row])],
  ['the report as .xlsx', () => makeReport('xlsx', '市政府第38次常务会议纪要', [row])],
  ['the sign-in sheet', () => listToXlsx('sign-in', '市政府第38次常务会议', [])],
  [
    'the roster',
    () =>
      writeRosterFile({
        units: [newUnit(id, '市财政局', 0)],
        people: [newPerson(id, '陈白露', id, '局长', 0)],
        series: [],
      }),
  ],
]

/** Elements of a package that carry a person, an earlier state or something unseen (ECMA-376 part 1). */
const TRACES = [
  /<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPrChange|tblPrChange)[ >]/u,
  /<w:(?:vanish|webHidden|specVanish)[ />]/u,
  /<w:(?:comment|commentRangeStart|annotation)[ >]/u,
  /w:rsid\w*=|<w:rsids?[ >]/u,
  /<(?:Manager|Company|HyperlinkBase|Template|TotalTime)>/u,
  /<(?:sheet|row|col)[^>]*\b(?:hidden="(?:1|true)"|state="(?:hidden|veryHidden)")/u,
  /absPath|fileSharing|lastPrinted/u,
]

describe('no author, revision, comment or hidden text is in', () => {
  test.each(OFFICE_FILES)('%s', async (_, make) => {
    const parts = readParts(await make())
    expect(
      [...parts.keys()].filter((part) => /comment|people|customXml|revision|thumbnail/iu.test(part)),
    ).toEqual([])
    for (const [part, text] of parts) {
      expect(TRACES.filter((trace) => trace.test(text)).map((trace) => `${part}: ${trace}`)).toEqual([])
      for (const [, person] of text.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</gu))
        expect(['', '纪要']).toContain(person)
      for (const own of [userInfo().username, hostname()]) if (own.length > 5) expect(text).not.toContain(own)
    }
  })

  test('the PDF', async () => {
    const [file = ''] = await exportPdfs([minutes])
    const text = readFileSync(file).toString('latin1')
    expect(text).toContain('%PDF')
    expect(findPdfRemains(readFileSync(file))).toBe(null)
    expect(text).not.toMatch(/\/Author|\/Keywords|\/EmbeddedFiles|\/Annots/u)
    for (const own of [join(file, '..'), hostname()]) if (own.length > 5) expect(text).not.toContain(own)
  })
})
