import { docxDiffAcceptRevisions, docxDiffRejectRevisions, initialize } from 'docxodus/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { builtInProfiles } from '#shared/profile/built-in-profiles.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import { readDocx } from '../../../electron/docx-in/read-docx.ts'
import { findRemains } from '../../../electron/export/docx/find-remains.ts'
import { markedToDocx } from '../../../electron/export/docx/marked-to-docx.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { hasProgram } from '../../../scripts/run-program.ts'
import { readDocxText, readParts } from '../../support/docx-parts.ts'
import { officeComplaints } from '../../support/office-validator.ts'
import { createRandom } from '../../support/random.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { shakeMinutes } from '../../support/shake-minutes.ts'
import { withTable } from '../../support/with-table.ts'
import { findSchemaFolder, type NamedPart, validateParts } from '../../support/xmllint.ts'

const canValidate = findSchemaFolder() !== null && (await hasProgram('xmllint'))
const AT = new Date(2025, 2, 17)

interface Pair {
  readonly name: string
  readonly profile: FormatProfile
  readonly before: Minutes
  readonly after: Minutes
}

/** Every sample text against some shaken states of itself, with tables too. */
const shaken: readonly Pair[] = readSampleTexts().flatMap(({ name, text }, place) => {
  const before = parseMinutesText(text).minutes
  return [1, 2, 3].map((seed) => {
    const random = createRandom(place * 10 + seed).next
    const [old, now] = seed === 3 ? withTable(before, random) : [before, shakeMinutes(before, random)]
    return { name: `${name} ${seed}`, before: old, after: now, profile: profileAt(place) }
  })
})

/** Two documents that have nothing to do with each other. */
const foreign: readonly Pair[] = shaken.slice(0, 9).map(({ before }, place) => {
  const after = shaken.at(-1 - place * 2)?.after ?? before
  return { name: `foreign ${place}`, before, after, profile: profileAt(place) }
})
const pairs = [...shaken, ...foreign]

/** Rolls at the head, 标志 in one line, 版记 on an even page: every house's pages in turn. */
function profileAt(place: number): FormatProfile {
  return builtInProfiles[place % builtInProfiles.length] ?? nationalStandardProfile
}

function marked({ before, after, profile }: Pair): Promise<Uint8Array> {
  return markedToDocx(compareMinutes(before, after, profile), profile, {
    by: '沈知秋',
    at: AT,
    title: '花脸稿',
  })
}

/** The words of a .docx, one string a paragraph; tabs are left out: engines write them differently. */
const wordsOf = (docx: Uint8Array) =>
  readDocxText(docx)
    .map((line) => line.replaceAll('\t', ''))
    .filter(Boolean)

describe('a marked copy in .docx', () => {
  test.skipIf(!canValidate)('is valid by the schema, whatever was changed', async () => {
    const parts: NamedPart[] = []
    for (const pair of pairs) {
      const xml = readParts(await marked(pair)).get('word/document.xml') ?? ''
      parts.push({ name: pair.name, xml })
    }
    expect(await validateParts(parts, 'wml.xsd')).toEqual([])
  })

  test("is accepted by Microsoft's validator", async () => {
    const files = new Map<string, Uint8Array>()
    for (const pair of pairs.filter((_, place) => place % 8 === 2))
      files.set(`${pair.name}.docx`, await marked(pair))
    expect(await officeComplaints(files)).toEqual([])
  }, 120_000)

  test('gives each revision an id of its own, with who and when', async () => {
    for (const pair of pairs.slice(0, 6)) {
      const xml = readParts(await marked(pair)).get('word/document.xml') ?? ''
      const revisions = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo) ([^>]*)>/gu)].map(
        ([, words = '']) => words,
      )
      const ids = revisions.map((words) => /w:id="(\d+)"/u.exec(words)?.[1])
      expect(new Set(ids).size).toBe(ids.length)
      for (const words of revisions) expect(words).toMatch(/w:author="沈知秋" w:date="2025-03-1[67]T/u)
      for (const way of ['From', 'To']) {
        const starts = [...xml.matchAll(new RegExp(`<w:move${way}RangeStart w:id="(\\d+)"`, 'gu'))].map(
          ([, id]) => id,
        )
        const ends = [...xml.matchAll(new RegExp(`<w:move${way}RangeEnd w:id="(\\d+)"`, 'gu'))].map(
          ([, id]) => id,
        )
        expect(ends).toEqual(starts)
      }
    }
  })

  test('reads both ways in our own reader', async () => {
    const words = (docx: Uint8Array, how: 'accept' | 'reject') => {
      const read = readDocx(docx, how)
      if (!read.ok) throw new Error(read.error)
      return read.value.lines.map(({ text, cells }) => text || (cells ?? []).join('|')).filter(Boolean)
    }
    for (const pair of pairs) {
      const docx = await marked(pair)
      expect(words(docx, 'accept'), pair.name).toEqual(
        words(await minutesToDocx(pair.after, pair.profile), 'accept'),
      )
      expect(words(docx, 'reject').toSorted(), pair.name).toEqual(
        words(await minutesToDocx(pair.before, pair.profile), 'accept').toSorted(),
      )
    }
  })

  describe('by an engine that is not ours (docxodus)', () => {
    beforeAll(() => initialize(), 60_000)

    test('all accepted is the new text, all rejected the old one', async () => {
      for (const pair of pairs) {
        const docx = await marked(pair)
        const accepted = await docxDiffAcceptRevisions(docx)
        const rejected = await docxDiffRejectRevisions(docx)
        expect(wordsOf(accepted), pair.name).toEqual(wordsOf(await minutesToDocx(pair.after, pair.profile)))
        expect(wordsOf(rejected), pair.name).toEqual(wordsOf(await minutesToDocx(pair.before, pair.profile)))
      }
    }, 120_000)
  })
})

describe('清稿检查', () => {
  test('finds nothing in what the program writes, and everything in a marked copy', async () => {
    const [pair] = pairs
    if (pair === undefined) throw new Error('no sample text')
    expect(findRemains(await minutesToDocx(pair.after))).toBe(null)
    expect(findRemains(await marked(pair))).toMatch(/^修订标记\d+处、作者信息\d+处$/u)
  })

  test('finds words that are still to come', async () => {
    const [pair] = pairs
    if (pair === undefined) throw new Error('no sample text')
    const children = pair.after.children.map((block) =>
      block.type === 'statement'
        ? { ...block, derived: null, children: [{ text: '会议明确，由【责任单位】于××月落实。' }] }
        : block,
    )
    expect(findRemains(await minutesToDocx({ ...pair.after, children }))).toMatch(/^遗留标记\d+处$/u)
  })
})
