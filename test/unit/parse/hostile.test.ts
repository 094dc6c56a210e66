import { describe, expect, it } from 'vitest'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { createRandom } from '../../support/random.ts'
import { charactersOf, printedCharacters } from './characters.ts'

const MEGA = 1_000_000
/** Long enough that anything quadratic would run into the time limit. */
const LONG = 200_000
const fill = (text: string, length = LONG) => text.repeat(Math.ceil(length / text.length))

describe('texts that are no minutes', () => {
  it.each(['', '\uFEFF', '\0\0', ' \n\t\r\n', '甲', '一', '出席：', '：', '（一）', '[bookmark: x]'])(
    '%j',
    (text) => {
      const { minutes } = parseMinutesText(text)
      expect(readMinutes(minutes)).toMatchObject({ ok: true })
      expect(printedCharacters(minutes)).toBe(charactersOf(text).replace(/^一$/u, '一'))
    },
  )

  it('noise of every code unit, a mark for each lone surrogate', () => {
    const random = createRandom(7)
    const noise = Array.from({ length: 20_000 }, () => String.fromCharCode(random.below(0x10000))).join('')
    const { minutes } = parseMinutesText(noise)
    expect([...printedCharacters(minutes)].sort().join('')).toBe([...charactersOf(noise)].sort().join(''))
  })
})

describe('long texts are read in linear time', () => {
  it.each([
    ['blanks', `甲${fill(' ', MEGA)}乙`],
    ['digits', fill('1')],
    ['split digits', fill('1 ')],
    ['a megabyte on one line', fill('会', MEGA)],
    ['openers', fill('会议研究')],
    ['statements', fill('会议强调，好。')],
    ['items', `会议强调，${fill('（一）好。（二）好。')}`],
    ['brackets', fill('（《')],
    ['a long decision', `会议明确，原则同意${fill('，会后由市发改委')}。`],
    ['a long report', `一、审议《甲》\n会议听取并审议了${fill('关于')}的汇报。`],
    ['topics', fill('一、审议\n二、审议\n')],
    ['a list', fill('1.甲\n')],
    ['a roll', `会议强调。\n出席：${fill('市人大朱大丰，')}`],
    ['names', `会议强调。\n出席：${fill('张 三 ')}`],
    ['roll labels', fill('出席：张三\n')],
    ['an opening', `${fill('、')}市长张三主持召开第5次会议`],
    ['wrapped lines', fill(`${'甲'.repeat(27)}\n`, 5 * MEGA)],
    ['a colophon', `会议强调。\n${fill('抄送：甲\n')}`],
    ['lines of signs that are none in the end', fill(`${'*'.repeat(198)}甲\n`, MEGA)],
    ['a heading of blanks', `# 甲${fill(' 甲')}`],
    ['units without people', `会议强调。\n出席：${fill('局：')}`],
    ['a unit of many characters', `会议强调。\n出席：${fill('云州市')}`],
    ['who was there, once and again', `3月5日，市长张三主持召开会议。\n${fill('应邀出席', 50_000)}。`],
    ['what no opener ends', `会议会商${fill('研究并')}提`],
    ['five megabytes', fill(`会议指出，${'甲'.repeat(300)}。\n`, 5 * MEGA)],
  ])('%s', (_, text) => {
    const { minutes } = parseMinutesText(text)
    expect(minutes.children.length).toBeGreaterThan(1)
  })
})
