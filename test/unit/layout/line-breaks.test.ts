import { describe, expect, it } from 'vitest'
import { createRandom } from '../../support/random.ts'
import { han, setLines } from '../../support/set-lines.ts'

/** Lines of a text whose first line has room for 26 characters after 左空二字. */
const hanging = (text: string) => setLines(text)
const pushing = (text: string) => setLines(text, { hanging: false })
const ending = (mark: string) => han(26) + mark + han(10)

describe('lines as Word and WPS end them', () => {
  it('hold 28 characters, the first of a paragraph 26', () => {
    expect(hanging(han(26 + 28 + 5)).map((line) => line.length)).toEqual([26, 28, 5])
  })

  it.each([...'，。、；：？！'])('let %s hang past the end', (mark) => {
    expect(hanging(ending(mark))[0]).toBe(han(26) + mark)
  })

  it.each([...'）》〉」』】〕”’…%℃‰％～·—–-'])('take a character down rather than begin with %s', (mark) => {
    expect(hanging(ending(mark))[1]).toBe(han(26).slice(25) + mark + han(10))
  })

  it.each([...'（《〈“‘〔【「'])('take %s down rather than end with it', (mark) => {
    expect(hanging(han(25) + mark + han(10))[0]).toBe(han(25))
  })

  it.each([...'/／'])('neither begin nor end with %s', (mark) => {
    for (let count = 23; count <= 27; count += 1) {
      const lines = hanging(han(count) + mark + han(30))
      for (const line of lines) expect(line.startsWith(mark) || line.endsWith(mark), line).toBe(false)
    }
  })

  it('hang one mark, not two', () => {
    expect(hanging(ending('。”'))[0]).toBe(han(25))
    expect(hanging(ending('》，'))[0]).toBe(han(25))
    expect(hanging(`${han(25)}》，${han(9)}`)[0]).toBe(`${han(25)}》，`)
  })

  it('keep —— and …… whole', () => {
    expect(hanging(`${han(25)}——${han(9)}`)[0]).toBe(han(24))
    expect(hanging(`${han(25)}……${han(9)}`)[0]).toBe(han(24))
  })

  it.each(['2021', '3.65%', '2021-2023', '1,234.5', 'M0Ma', 'GDP', '10:30', 'K0+000', '5‰', '1/3', '10—20'])(
    'do not end inside %s',
    (word) => {
      for (let count = 20; count <= 26; count += 1) {
        const lines = hanging(han(count) + word + han(12))
        expect(lines.some((line) => line.includes(word))).toBe(true)
      }
    },
  )

  it('set letters and digits half a character wide', () => {
    expect(hanging(`${han(20)}2021年12月${han(20)}`)[0]).toBe(`${han(20)}2021年12月${han(20).slice(0, 1)}`)
  })

  it('count a character beyond the BMP as one', () => {
    const name = '𬶋'
    expect([...(hanging(name.repeat(40))[0] ?? '')]).toHaveLength(26)
    expect(hanging(name.repeat(40)).join('')).toBe(name.repeat(40))
  })

  it('give a variation selector no room and keep it with its character', () => {
    const name = '\u845b\u{e0100}'
    const [first] = hanging(name.repeat(40))
    expect(first).toBe(name.repeat(26))
  })

  it.each(['e\u0301', '1\u20e3', '👍🏽', '👨\u200d👩\u200d👧', 'か\u3099'])(
    'do not end inside %s',
    (whole) => {
      const parts = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(whole.repeat(80))]
      expect(parts).toHaveLength(80)
      for (const set of [hanging, pushing]) {
        const lines = set(whole.repeat(80))
        expect(lines.join('')).toBe(whole.repeat(80))
        expect(lines.filter((line) => !line.endsWith(whole) || !line.startsWith(whole))).toEqual([])
      }
    },
  )

  it('break a word that is longer than a line', () => {
    const lines = hanging('a'.repeat(200))
    expect(lines.join('')).toBe('a'.repeat(200))
    expect(lines[1]).toHaveLength(57)
  })

  it('leave blanks at the end of the line they follow', () => {
    expect(hanging(`${han(26)} ${han(5)}`)).toEqual([`${han(26)} `, han(5)])
  })

  it.each([1, 2, 3])('begin none with the full-width blanks that part names: %d', (count) => {
    const blanks = '\u3000'.repeat(count)
    for (const set of [hanging, pushing]) {
      expect(set(han(26) + blanks + han(30))).toEqual([han(26) + blanks, han(28), han(30).slice(28)])
      expect(set(han(25) + blanks + han(30))[1]).toBe(han(28))
    }
  })

  it('lose no character of any text, and begin no line with a closing mark', () => {
    const random = createRandom(9704)
    const marks = [
      '，',
      '。',
      '”',
      '》',
      '（',
      '《',
      '“',
      '——',
      '……',
      '2021年',
      '3.5%',
      'M0Ma',
      ' ',
      '𬶋',
      '℃',
    ]
    for (let round = 0; round < 200; round += 1) {
      let text = '会'
      while (text.length < 150) text += random.chance(0.7) ? han(1 + random.below(6)) : random.pick(marks)
      const lines = hanging(text)
      expect(lines.join('')).toBe(text)
      // A heap of closing marks longer than a line is the only excuse, and 150 characters have none.
      expect(lines.slice(1).filter((line) => /^[，。”》℃%]/.test(line))).toEqual([])
      expect(lines.slice(0, -1).filter((line) => /[（《“]$/.test(line))).toEqual([])
    }
  })
})

describe('lines as LibreOffice ends them', () => {
  it('hang nothing', () => {
    expect(pushing(ending('，'))[0]).toBe(han(25))
  })

  it('may begin with … and ℃ and split ——', () => {
    expect(pushing(ending('℃'))[1]).toBe(`℃${han(10)}`)
    expect(pushing(`${han(25)}——${han(9)}`)[0]).toBe(`${han(25)}—`)
  })

  it('have a fifth of a character between Chinese and digits', () => {
    // 24 + two digits would leave room for one character more.
    expect(pushing(`${han(12)}12${han(20)}`)[0]).toBe(`${han(12)}12${han(12)}`)
  })

  it('keep a comma with the number after it', () => {
    expect(pushing(`${han(24)}，2021年`)[0]).toBe(han(23))
  })
})
