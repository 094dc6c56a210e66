import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { linesOfText } from '#shared/parse/lines/source-line.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readBlocks } from '#shared/parse/read-blocks.ts'
import { charactersOf, countCharacters, printedCharacters } from './characters.ts'

/** What a careful reader takes a text to say. people: a name, and after a blank the unit. */
interface Meant {
  readonly header: Readonly<Record<string, string | null>>
  readonly meeting: Readonly<Record<string, string | null>>
  readonly topics: readonly { readonly title: string | null; readonly openers: readonly string[] }[]
  readonly attendance: readonly { readonly role: string; readonly people: readonly string[] }[]
}

const folder = join(import.meta.dirname, '../../fixtures/forms')
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))

/** Nobody misses these: a decision without a subject, and the sentence that ends the business. */
const NOT_ASKED = /^(?:原则上?(?:同意|通过)|一致同意|同意|会议还研究了|会议议定)$/u

describe.each(forms)('minutes in the form %s', (name) => {
  const source = readFileSync(join(folder, `${name}.txt`), 'utf8')
  const meant = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Meant
  const { minutes } = parseMinutesText(source)
  const outline = readOutline(minutes)

  it('the header and the meeting', () => {
    expect(outline.header).toMatchObject(meant.header)
    expect(outline.meeting).toEqual(meant.meeting)
  })

  it('the topics and what the meeting said of them', () => {
    const openersOf = (statements: readonly { readonly opener: string | null }[]) =>
      statements.flatMap(({ opener }) => (opener === null || NOT_ASKED.test(opener) ? [] : [opener]))
    expect(
      outline.topics.map(({ title, statements }) => ({ title, openers: openersOf(statements) })),
    ).toEqual(meant.topics)
  })

  it('the people', () => {
    const read = outline.attendance
      .map(({ role, entries }) => ({
        role,
        people: entries.flatMap(({ unit, names }) =>
          names.map((person) => (unit === null ? person : `${person} ${unit}`)),
        ),
      }))
      .filter(({ people }) => people.length > 0)
    expect(read).toEqual(meant.attendance)
  })

  it('makes a valid document that keeps every character', () => {
    expect(readMinutes(minutes)).toMatchObject({ ok: true })
    const numbers = readBlocks(linesOfText(source), minutes.wording).numbersWritten.join('')
    const printed = countCharacters((printedCharacters(minutes) + numbers).replace(/\s/gu, ''))
    const wanted = countCharacters(charactersOf(source))
    // A printed roll always has its colon; a table row is written without, some offices type a half-width one.
    for (const colon of ['：', ':']) {
      delete printed[colon]
      delete wanted[colon]
    }
    expect(printed).toEqual(wanted)
  })
})
