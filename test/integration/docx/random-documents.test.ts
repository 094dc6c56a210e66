import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readParts } from '../../support/docx-parts.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { officeComplaints } from '../../support/office-validator.ts'
import { comparePages } from '../../support/paper/compare-pages.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { createRandom } from '../../support/random.ts'
import { randomDocument } from '../../support/random-document.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { findSchemaFolder, validateParts } from '../../support/xmllint.ts'

// Of 300 (`npm run witness`) these twelve; what LibreOffice does otherwise in some of the others stands in docs/layout.md.
const random = createRandom(13)
const documents = Array.from({ length: 12 }, () => randomDocument(random))
const files = await Promise.all(documents.map((minutes) => minutesToDocx(minutes, profile, new Date(0))))
const fontsFile = (await canRenderDocx()) ? await prepareFandolFonts() : null

describe('twelve documents by chance, with tables, levels, marks and 附件', () => {
  it('are documents', () => {
    for (const minutes of documents) {
      expect(readMinutes(JSON.parse(JSON.stringify(minutes)))).toEqual({ ok: true, value: minutes })
    }
  })

  it.runIf(fontsFile !== null)(
    'have the same lines on the same pages in LibreOffice',
    async () => {
      const folder = temporaryFolder()
      const names = files.map((file, at) => {
        const name = join(folder, `${at}.docx`)
        writeFileSync(name, file)
        return name
      })
      const rendered = await convertToPdf(names, folder, { fontsFile })
      for (const [at, minutes] of documents.entries()) {
        const own = typeset(minutes, profile, { hanging: false }).pages
        const compared = comparePages(own, await readPdfPages(rendered[at] ?? ''))
        expect(compared.faults, `document ${at}`).toEqual([])
        expect(compared.pages[0]).toBe(compared.pages[1])
      }
    },
    120_000,
  )

  it.skipIf(findSchemaFolder() === null)('have parts that are valid by the schemas of ECMA-376', async () => {
    const parts = files.flatMap((file, at) =>
      [...readParts(file)]
        .filter(([name]) => /^word\/(?:document|styles|settings|footer\d+|header\d+)\.xml$/u.test(name))
        .map(([name, xml]) => ({ name: `${at} ${name}`, xml })),
    )
    expect(await validateParts(parts, 'wml.xsd')).toEqual([])
  })

  it("are accepted by Microsoft's validator", async () => {
    const named = new Map(files.slice(0, 6).map((file, at) => [`${at}.docx`, file]))
    expect(await officeComplaints(named)).toEqual([])
  }, 60_000)
})
