import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { splitPost } from '#shared/people/posts.ts'
import { readPeople } from '#shared/people/read-people.ts'
import { splitOpener } from '#shared/wording/opener.ts'

const SHARED = new URL('../../../shared/', import.meta.url)
const ROOMS = /^(?:people|wording|text|outline|parse)\//u
const FILES = readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && ROOMS.test(name.replaceAll('\\', '/')),
)
/** Short enough for a person with a post, long enough that 2ⁿ ways to read it have no end. */
const LENGTH = 56

/** The words that the rules know, which an expression may take in more than one way. */
const WORDS = [
  ...new Set(
    FILES.flatMap((file) => readFileSync(new URL(file, SHARED), 'utf8').match(/\p{Script=Han}{1,4}/gu) ?? []),
  ),
]
/** Each word over and over, with and without 并 between, and at the end what no rule knows. */
const LINES = WORDS.flatMap((word) =>
  [word, `${word}并`].map((unit) => `${unit.repeat(Math.floor((LENGTH - 2) / unit.length))}甲长`),
)

test('a word of a rule over and over is read to its end', () => {
  for (const line of LINES) {
    splitPost(line)
    splitOpener(`会议${line}`)
    readPeople(line, { likelyBare: false })
  }
  expect(LINES.length).toBeGreaterThan(1000)
})

test('lines and rolls of nothing but such words are read to their end', () => {
  const few = LINES.filter((_, at) => at % 8 === 0)
  const text = few.map((line) => `会议${line}\n出席：${line}`).join('\n')
  expect(parseMinutesText(text).minutes.children.length).toBeGreaterThan(few.length)
})

test.each([
  ['a unit of many characters without a colon', '云州市'.repeat(20)],
  ['posts in posts', '主任助理'.repeat(14)],
  ['one lead behind the other', '局：'.repeat(20_000)],
  ['one note behind the other', `朱大丰${'（主持）'.repeat(10_000)}`],
  ['one 同志 behind the other', `朱大丰${'同志'.repeat(20_000)}`],
  ['blanks and a note', `朱大丰${'　'.repeat(200_000)}甲（`],
])('a stretch of people is read to its end: %s', (_, stretch) => {
  const read = readPeople(stretch, { likelyBare: false })
  const said = `${read.unit ?? ''}${read.names.join('')}${read.unnamed ?? ''}`
  expect(said.length).toBeGreaterThan(0)
})

test.each(['表决原则', '研究并', '审议、研究并', '再'])('nor does an opener of nothing but %s', (unit) => {
  expect(splitOpener(`会议会商${unit.repeat(5000)}提`).opener).not.toBe(null)
})
