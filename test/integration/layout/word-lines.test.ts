import { describe, expect, it } from 'vitest'
import { type Minutes, readMinutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { withHanging, wordModel } from '#shared/typeset/line-model.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { buildDocument } from '../../../electron/export/docx/build-document.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { compareLines, ownLines } from '../../support/paper/compare-lines.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { hungMarksDocument, layOutLikeWord, UNKNOWN_TO_WITNESS } from '../../support/word-witness.ts'

const documents: [string, Minutes][] = [
  ...readSampleTexts().map(({ name, text }): [string, Minutes] => [name, parseMinutesText(text).minutes]),
  ['12 topics', makeMinutes({ topics: 12, charactersPerTopic: 300 })],
]
const large: [string, Minutes] = ['60 topics', makeMinutes({ topics: 60, charactersPerTopic: 660 })]

/** Signs whose width the witness does not know, as one that it does: ※. */
function withKnownSigns(minutes: Minutes): Minutes {
  const signs = new RegExp(UNKNOWN_TO_WITNESS, 'gu')
  const read = readMinutes(JSON.parse(JSON.stringify(minutes).replace(signs, '※')))
  if (!read.ok) throw new Error('the document is broken by a sign')
  return read.value
}

describe('the lines of the .docx by Word’s rules, as docx/layout knows them', () => {
  it.each(documents)('are the typesetter’s without hanging: %s', (_, minutes) => {
    const known = withKnownSigns(minutes)
    const own = ownLines(typeset(known, profile, { model: withHanging(wordModel, false) }), false)
    const compared = compareLines(own, layOutLikeWord(buildDocument(typeset(known, profile))))
    expect(compared.different).toEqual([])
    expect(compared.pages[0]).toBe(compared.pages[1])
  })

  it.each([...documents, large])('are the typesetter’s where hung marks take no room: %s', (_, minutes) => {
    const set = typeset(minutes, profile)
    const compared = compareLines(ownLines(set, false), layOutLikeWord(hungMarksDocument(set)))
    expect(compared.different).toEqual([])
    expect(compared.pages[0]).toBe(compared.pages[1])
  })
})
