import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readParts } from '../../support/docx-parts.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { fullDocument } from '../../support/full-document.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { OFFICE_VERSIONS, officeComplaints } from '../../support/office-validator.ts'
import { withoutBlanks } from '../../support/paper/compare-lines.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { findSchemaFolder, validateParts } from '../../support/xmllint.ts'

const fontsFile = (await canRenderDocx()) ? await prepareFandolFonts() : null
const minutes = fullDocument()
const charactersOf = (texts: readonly string[]) => [...withoutBlanks(texts.join(''))].toSorted().join('')

it('is a valid document', () => {
  expect(readMinutes(JSON.parse(JSON.stringify(minutes)))).toEqual({ ok: true, value: minutes })
})

describe.runIf(fontsFile !== null)('all that a page can have, as LibreOffice sets it', () => {
  it('has the same words on every page as the typesetter, the turned page turned', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'full.docx')
    writeFileSync(file, await minutesToDocx(minutes, profile, new Date(0)))
    const [pdf = ''] = await convertToPdf([file], folder, { fontsFile })
    const theirs = await readPdfPages(pdf)
    const own = typeset(minutes, profile, { hanging: false }).pages
    expect(theirs.map(({ lines }) => charactersOf(lines.map(({ text }) => text)))).toEqual(
      own.map(({ lines, pageNumber }) =>
        charactersOf([...lines.map(({ line }) => line.text), pageNumber?.text ?? '']),
      ),
    )
    const turned = own.map(({ isLandscape }) => isLandscape)
    expect(turned.filter(Boolean)).toHaveLength(1)
    expect(theirs.map(({ widthMm, heightMm }) => widthMm > heightMm)).toEqual(turned)
  })
})

describe.skipIf(findSchemaFolder() === null)('its parts', () => {
  it('are valid by the schemas of ECMA-376', async () => {
    const read = readParts(await minutesToDocx(minutes, profile, new Date(0)))
    const parts = [...read]
      .filter(([name]) => /^word\/(?:document|styles|settings|footer\d+)\.xml$/u.test(name))
      .map(([name, xml]) => ({ name, xml }))
    expect(parts.length).toBeGreaterThan(5)
    expect(await validateParts(parts, 'wml.xsd')).toEqual([])
  })
})

it("is accepted by Microsoft's validator as every version of Office it knows", async () => {
  const files = new Map([['full.docx', await minutesToDocx(minutes, profile, new Date(0))]])
  expect(await officeComplaints(files, OFFICE_VERSIONS)).toEqual([])
}, 60_000)
