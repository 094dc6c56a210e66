import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import { paragraphText } from '#shared/compose/composed.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { hasProgram } from '../../../scripts/run-program.ts'
import { readDocxText, readParts } from '../../support/docx-parts.ts'
import { makeHostileMinutes } from '../../support/hostile-minutes.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { officeComplaints } from '../../support/office-validator.ts'
import { createRandom } from '../../support/random.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { findSchemaFolder, type NamedPart, validateParts } from '../../support/xmllint.ts'

const canValidate = findSchemaFolder() !== null && (await hasProgram('xmllint'))

/** Parts without a schema of ECMA-376 part 1: packaging (part 2) and core properties, checked in the unit tests. */
const OTHER_PARTS = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'docProps/core.xml',
])

const PROPERTIES: Readonly<Record<string, string>> = {
  'docProps/app.xml': 'shared-documentPropertiesExtended.xsd',
  'docProps/custom.xml': 'shared-documentPropertiesCustom.xsd',
}

const lastEven: FormatProfile = {
  ...nationalStandardProfile,
  colophon: { ...nationalStandardProfile.colophon, page: 'last-even' },
}

/** Every part that has a schema, of all documents, by the document's name. */
async function partsOf(
  documents: ReadonlyMap<string, Minutes>,
  profile?: FormatProfile,
): Promise<NamedPart[]> {
  const all: NamedPart[] = []
  for (const [name, minutes] of documents) {
    const parts = readParts(await minutesToDocx(minutes, profile))
    expect([...parts.keys()]).toContain('word/document.xml')
    for (const [part, xml] of parts) {
      if (!OTHER_PARTS.has(part)) all.push({ name: `${name} ${part}`, xml })
    }
  }
  return all
}

async function faultsOf(documents: ReadonlyMap<string, Minutes>, profile?: FormatProfile): Promise<string[]> {
  const parts = await partsOf(documents, profile)
  const schemaOf = ({ name }: NamedPart) =>
    Object.entries(PROPERTIES).find(([part]) => name.endsWith(part))?.[1] ?? 'wml.xsd'
  const faults: string[] = []
  for (const schema of [...Object.values(PROPERTIES), 'wml.xsd']) {
    const ofSchema = parts.filter((part) => schemaOf(part) === schema)
    faults.push(...(await validateParts(ofSchema, schema)))
  }
  return faults
}

const samples = readSampleTexts()
const made = new Map(
  [2, 3, 4, 5, 6].map((topics) => [`${topics} topics`, makeMinutes({ topics, charactersPerTopic: 180 })]),
)

describe.skipIf(!canValidate)('every part is valid by the schemas of ECMA-376', () => {
  it('for the sample texts', async () => {
    const documents = new Map(samples.map(({ name, text }) => [name, parseMinutesText(text).minutes]))
    expect(await faultsOf(documents)).toEqual([])
  })

  it('with 版记 under the text and on a page of its own', async () => {
    expect(await faultsOf(made)).toEqual([])
  })

  it('with 版记 on an even page of its own', async () => {
    expect(await faultsOf(made, lastEven)).toEqual([])
  })

  it('with characters that mean something in XML, or nothing at all', async () => {
    const statement = '<w:p/> & "引" \u0000\u0008\ud800 ]]> \uffff'
    const minutes = sampleMinutes({ statement, number: '第<3>&"号' })
    expect(await faultsOf(new Map([['sample', minutes]]))).toEqual([])
  })

  it('of hostile documents, and every printed character is in them', async () => {
    const random = createRandom(33)
    const hostile = new Map(
      Array.from({ length: 40 }, (_, round) => [`hostile ${round}`, makeHostileMinutes(random)]),
    )
    for (const profile of [nationalStandardProfile, lastEven]) {
      expect(await faultsOf(hostile, profile)).toEqual([])
      for (const [name, minutes] of hostile) {
        const printed = composeMinutes(minutes, profile).map((paragraph) => paragraphText(paragraph, '\t'))
        const written = readDocxText(await minutesToDocx(minutes, profile))
        expect(written, name).toEqual(printed.filter((text) => text !== ''))
      }
    }
  })

  it('and a part that is not is told by its name', async () => {
    const xml = '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:jc/></w:p>'
    const faults = await validateParts([{ name: 'broken part', xml }], 'wml.xsd')
    expect(faults[0]).toMatch(/^broken part:/)
  })
})

describe("Microsoft's validator accepts", () => {
  const filesOf = async (documents: ReadonlyMap<string, Minutes>, profile?: FormatProfile) => {
    const files = new Map<string, Uint8Array>()
    for (const [name, minutes] of documents) {
      files.set(`${name}.docx`, await minutesToDocx(minutes, profile))
    }
    return files
  }

  it('the sample texts', async () => {
    const documents = new Map(samples.map(({ name, text }) => [name, parseMinutesText(text).minutes]))
    expect(await officeComplaints(await filesOf(documents), ['Microsoft365'])).toEqual([])
  }, 120_000)

  it('版记 on a page of its own, the last even one', async () => {
    expect(await officeComplaints(await filesOf(made, lastEven))).toEqual([])
  }, 60_000)

  it('hostile documents', async () => {
    const random = createRandom(34)
    const hostile = new Map(
      Array.from({ length: 8 }, (_, round) => [`hostile ${round}`, makeHostileMinutes(random)]),
    )
    expect(await officeComplaints(await filesOf(hostile))).toEqual([])
  }, 60_000)

  it('and tells a file that is not valid by its name', async () => {
    const [good] = (await filesOf(made)).values()
    const parts = unzipSync(good ?? new Uint8Array())
    const story = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const bad = strToU8(story.replace('<w:p>', '<w:p><w:r/><w:pPr><w:jc w:val="centre"/></w:pPr>'))
    const files = new Map([['broken.docx', zipSync({ ...parts, 'word/document.xml': bad })]])
    const complaints = await officeComplaints(files)
    expect(complaints[0]).toMatch(/^broken\.docx \(Office2007\): \/word\/document\.xml/u)
  }, 30_000)
})
