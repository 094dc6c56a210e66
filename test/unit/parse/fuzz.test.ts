import { expect, it } from 'vitest'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { linesOfText } from '#shared/parse/lines/source-line.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readBlocks } from '#shared/parse/read-blocks.ts'
import { createRandom } from '../../support/random.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { charactersOf, countCharacters, printedCharacters } from './characters.ts'

const sources = readSampleTexts().map(({ text }) => text)
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

it('keeps every character of any text and makes a valid document of it', { timeout: 30_000 }, () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const source = disturb(seed)
    const { minutes } = parseMinutesText(source)
    expect(readMinutes(minutes), `seed ${seed}`).toMatchObject({ ok: true })
    const numbers = readBlocks(linesOfText(source), minutes.wording).numbersWritten.join('')
    const wanted = countCharacters(charactersOf(source))
    const printed = countCharacters(printedCharacters(minutes) + numbers)
    // A printed roll always has its colon; a table row 出席 李 靖 is written without.
    const rolls = minutes.children.filter((block) => block.type === 'roll').length
    const added = (printed['：'] ?? 0) - (wanted['：'] ?? 0)
    expect(added >= 0 && added <= rolls, `seed ${seed}`).toBe(true)
    delete wanted['：']
    delete printed['：']
    expect(printed, `seed ${seed}`).toEqual(wanted)
  }
})
