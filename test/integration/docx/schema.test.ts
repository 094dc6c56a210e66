import { describe, expect, it } from 'vitest'
import { type FormatProfile, nationalStandardProfile } from '#shared/layout/profile.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { hasProgram } from '../../../scripts/run-program.ts'
import { readParts } from '../../support/docx-parts.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { findSchemaFolder, validatePart } from '../../support/xmllint.ts'

const canValidate = findSchemaFolder() !== null && (await hasProgram('xmllint'))

/** Parts without a schema of ECMA-376 part 1: packaging (part 2) and core properties, checked in the unit tests. */
const OTHER_PARTS = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'docProps/core.xml',
])

function schemaOf(part: string): string {
  return part === 'docProps/app.xml' ? 'shared-documentPropertiesExtended.xsd' : 'wml.xsd'
}

/** The complaints about every part that has a schema. */
async function faultsOf(minutes: Minutes, profile?: FormatProfile): Promise<string[]> {
  const docx = await minutesToDocx(minutes, profile)
  const parts = [...readParts(docx).keys()].filter((part) => !OTHER_PARTS.has(part))
  expect(parts).toContain('word/document.xml')
  const faults = await Promise.all(parts.map((part) => validatePart(docx, part, schemaOf(part))))
  return faults.flat()
}

const lastEven: FormatProfile = {
  ...nationalStandardProfile,
  colophon: { ...nationalStandardProfile.colophon, page: 'last-even' },
}

describe.skipIf(!canValidate)('every part is valid by the schemas of ECMA-376', () => {
  it.each(readSampleTexts())('for $name', async ({ text }) => {
    expect(await faultsOf(parseMinutesText(text).minutes)).toEqual([])
  })

  it('for a small document', async () => {
    expect(await faultsOf(sampleMinutes())).toEqual([])
  })

  it('with 版记, and with 版记 on a page or an even page of its own', async () => {
    for (const topics of [2, 3, 4, 5, 6]) {
      const minutes = makeMinutes({ topics, charactersPerTopic: 180 })
      expect(await faultsOf(minutes)).toEqual([])
      expect(await faultsOf(minutes, lastEven)).toEqual([])
    }
  })

  it('with characters that mean something in XML, or nothing at all', async () => {
    const statement = '<w:p/> & "引" \u0000\u0008\ud800 ]]> \uffff'
    expect(await faultsOf(sampleMinutes({ statement, number: '第<3>&"号' }))).toEqual([])
  })
})
