import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Minutes, readMinutes } from '#shared/minutes/minutes.ts'
import { linesOfText } from '#shared/parse/lines/source-line.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readBlocks } from '#shared/parse/read-blocks.ts'
import { gatherTables } from '#shared/parse/tables/gather-tables.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'
import { createRandom } from '../../support/random.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { charactersOf, countCharacters, printedCharacters } from './characters.ts'

const forms = join(import.meta.dirname, '../../fixtures/forms')
const sources = [
  ...readSampleTexts().map(({ text }) => text),
  ...readdirSync(forms)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(forms, name), 'utf8')),
]
const STRAYS = [
  '。',
  '，',
  '、',
  '：',
  '；',
  '（',
  '）',
  '《',
  '（一）',
  '一、',
  '1、',
  '1.',
  '会议强调，',
  '出席：',
  '抄送：',
  '①',
  '一是',
  '（1）',
  '(一)',
  '1．',
  '第一项 ',
  '二、',
  '—1—',
  '原则同意',
  '1.1 ',
  '\n签发人：林远舟\n',
  '\n秘密★1年　　特急\n',
  '\n序号\t任务\t责任单位\n1\t完成招标\t县住建局\n2\t完成征收\t县征收办\n',
  '\n主持：林远舟　　记录：沈知行\n',
  '、县住建局（代：高明川）',
  '及村民代表30人',
  '\n专家组组长：林远舟\n',
  '。（共印60份）',
  '。（责任单位：县水务局）',
  '2025年3月10日',
  '\t',
  ' ',
  '　',
  '\n',
]

/** Lines of several documents cut, mixed and disturbed. */
function disturb(seed: number): string {
  const random = createRandom(seed)
  const lines = random
    .pick(sources)
    .split('\n')
    .concat(random.chance(0.3) ? random.pick(sources).split('\n') : [])
  for (let change = random.below(12); change > 0; change -= 1) {
    const at = random.below(lines.length)
    const line = lines[at] ?? ''
    const place = random.below(line.length + 1)
    const kind = random.below(5)
    if (kind === 0) lines.splice(at, 1)
    else if (kind === 1) lines.splice(random.below(lines.length), 0, line)
    else if (kind === 2) lines[at] = line.slice(0, place) + random.pick(STRAYS) + line.slice(place)
    else if (kind === 3) lines.splice(at, 1, line.slice(0, place), line.slice(place))
    else lines.splice(random.below(lines.length), 0, ...lines.splice(at, 3))
  }
  return lines.join('\n')
}

/** All of them where every test is asked for, a part in the daily run. */
const MUTATIONS = process.env.JIYAO_TESTS === 'all' ? 5000 : 800

it('keeps every character of any text in its order and makes a valid document of it', {
  timeout: 300_000,
}, () => {
  for (let seed = 1; seed <= MUTATIONS; seed += 1) {
    const source = disturb(seed)
    const { minutes } = parseMinutesText(source)
    expect(readMinutes(minutes), `seed ${seed}`).toMatchObject({ ok: true })
    const numbers = readBlocks(linesWithoutTables(source), minutes.wording).numbersWritten.join('')
    const said = charactersOf(source)
    const wanted = countCharacters(said)
    const printed = countCharacters((printedCharacters(minutes) + numbers).replace(/\s/gu, ''))
    // A printed roll always has its colon, a full one; a table row 出席 李 靖 is written without.
    const rolls = minutes.children.filter((block) => block.type === 'roll').length
    const colons = (counts: Record<string, number>) => (counts['：'] ?? 0) + (counts[':'] ?? 0)
    const added = colons(printed) - colons(wanted)
    expect(added >= 0 && added <= rolls, `seed ${seed}`).toBe(true)
    for (const counts of [wanted, printed]) {
      delete counts['：']
      delete counts[':']
    }
    expect(printed, `seed ${seed}`).toEqual(wanted)
    expect(firstOutOfOrder(said, textInOrder(minutes)), `seed ${seed}`).toBeNull()
  }
})

/** Numbers at the beginning of a table's cells are words of the table, which stands among the lines as its sign does. */
function linesWithoutTables(source: string) {
  return gatherTables(linesOfText(source)).map((line) =>
    line.table === undefined ? line : { text: '\uE0000\uE000', whole: true },
  )
}

/** What a document says between its 版头 and its 版记, rolls aside: these have places of their own. */
function textInOrder(minutes: Minutes): string {
  const texts = effectiveTexts(minutes)
  return minutes.children
    .map((block, index) => ('children' in block && block.type !== 'roll' ? (texts[index] ?? '') : ''))
    .join('')
    .replace(/\s/gu, '')
}

/** Where a text stops following another one character by character, gaps allowed; null: it follows to its end. */
function firstOutOfOrder(source: string, text: string): string | null {
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    const found = source.indexOf(text[index]!, at)
    if (found < 0) return text.slice(index, index + 20)
    at = found + 1
  }
  return null
}
