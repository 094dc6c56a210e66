import { describe, expect, it } from 'vitest'
import { checkDocument } from '#shared/check/check-document.ts'
import { composeMinutes } from '#shared/compose/compose.ts'
import { paragraphText } from '#shared/compose/composed.ts'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { type RollStyle, styleRoll } from '#shared/compose/style-roll.ts'
import { createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { findRolls } from '#shared/minutes/walk.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { type FormatProfile, nationalStandardProfile, profileNumbersSchema } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { contextOf, linesOf } from '../../support/set-lines.ts'

const members = createRoll('出席', [
  createRollEntry({ unit: '市长', names: ['林知远'] }),
  createRollEntry({ unit: '副市长', names: ['方静', '何景云'] }),
])
const guests = createRoll('列席', [
  createRollEntry({ unit: '市人大', names: ['钟鸣'] }),
  createRollEntry({ unit: '市财政局局长', names: ['陈白露'] }),
  createRollEntry({ unit: '市水务局', names: ['江涛', '欧阳春雨', '阿不都热依木·买买提'], note: '代' }),
  createRollEntry({ unit: '第一至三议题：市司法局', names: ['冯唐'], startsLine: true }),
  createRollEntry({ unnamed: ['市邮政公司的代表'], startsLine: true }),
])
const context = contextOf(members, guests)
const profileWith = (style: Partial<RollStyle>): FormatProfile => ({
  ...nationalStandardProfile,
  rolls: { ...nationalStandardProfile.rolls, ...style },
})
const lines = (style: Partial<RollStyle>) =>
  composeMinutes(context, profileWith(style)).map((paragraph) => paragraphText(paragraph, ' '))

describe('how rolls are printed is the profile’s to say', () => {
  it('by default as the document says, with the very same roll', () => {
    expect(lines({})).toEqual([
      '出席：市长林知远，副市长方静、何景云。',
      '列席：市人大钟鸣，市财政局局长陈白露，市水务局江涛、欧阳春雨、阿不都热依木·买买提（代）。',
      '第一至三议题：市司法局冯唐。',
      '市邮政公司的代表。',
    ])
    expect(styleRoll(guests, nationalStandardProfile.rolls)).toBe(guests)
  })

  it('names alone: posts go, members become one list', () => {
    const [first, second] = lines({ posts: 'without' })
    expect(first).toBe('出席：林知远、方静、何景云。')
    expect(second).toContain('市财政局陈白露，')
  })

  it('names of two characters are as wide as those of three; others and names with · stay', () => {
    const spread = lines({ twoCharacterNames: 'spread' })
    expect(spread[0]).toBe('出席：市长林知远，副市长方　静、何景云。')
    expect(spread[1]).toContain('市水务局江　涛、欧阳春雨、阿不都热依木·买买提（代）')
    const typed = createRoll('出席', [createRollEntry({ names: ['方　静', '何 景 云', '江 涛'] })])
    const texts = (form: RollStyle['twoCharacterNames']) =>
      styleRoll(typed, profileWith({ twoCharacterNames: form }).rolls).entries[0]?.names
    expect(texts('closed')).toEqual(['方静', '何 景 云', '江涛'])
    expect(texts('spread')).toEqual(['方　静', '何 景 云', '江　涛'])
    expect(texts('as-written')).toEqual(['方　静', '何 景 云', '江 涛'])
  })

  it('marks: ； between units, or blanks and none', () => {
    expect(lines({ marks: 'semicolons' })[0]).toBe('出席：市长林知远；副市长方静、何景云。')
    expect(lines({ marks: 'blanks', twoCharacterNames: 'spread' })[0]).toBe(
      '出席：市长　林知远　　副市长　方　静　何景云',
    )
  })

  it('lines: one for each unit without a mark, or all in one; topics keep their own', () => {
    expect(lines({ lines: 'units' })).toEqual([
      '出席：市长林知远',
      '副市长方静、何景云',
      '列席：市人大钟鸣',
      '市财政局局长陈白露',
      '市水务局江涛、欧阳春雨、阿不都热依木·买买提（代）',
      '第一至三议题：市司法局冯唐',
      '市邮政公司的代表',
    ])
    const listed = {
      ...guests,
      endMark: '',
      entries: guests.entries.map((one) => ({ ...one, startsLine: true })),
    }
    const runOn = composeMinutes(contextOf(listed), profileWith({ lines: 'run-on' }))
    expect(runOn.map((paragraph) => paragraphText(paragraph, ' '))).toEqual([
      '列席：市人大钟鸣，市财政局局长陈白露，市水务局江涛、欧阳春雨、阿不都热依木·买买提（代）。',
      '第一至三议题：市司法局冯唐，市邮政公司的代表。',
    ])
  })

  it('turned lines under the first name, or flush', () => {
    const shapes = (turnedLines: RollStyle['turnedLines']) =>
      composeMinutes(context, profileWith({ turnedLines })).map((one) => [
        one.firstLineIndent,
        one.leftIndent,
      ])
    expect(shapes('after-label').slice(0, 2)).toEqual([
      [-3, 5],
      [-3, 5],
    ])
    expect(new Set(shapes('flush').map(String))).toEqual(new Set(['2,0']))
  })
})

const { shape } = profileNumbersSchema.shape.rolls
const STYLES: Partial<RollStyle>[] = shape.posts.options.flatMap((posts) =>
  shape.twoCharacterNames.options.flatMap((twoCharacterNames) =>
    shape.marks.options.flatMap((marks) =>
      shape.lines.options.flatMap((one) =>
        shape.turnedLines.options.map((turnedLines) => ({
          posts,
          twoCharacterNames,
          marks,
          lines: one,
          turnedLines,
        })),
      ),
    ),
  ),
)

describe(`each of the ${STYLES.length} ways to print a roll`, () => {
  const bare = (text: string) => text.replaceAll(/\s/gu, '')
  it('has the same words in text and on pages', () => {
    for (const style of STYLES) {
      const profile = profileWith(style)
      const text = minutesToPlainText(context, 'whole', profile)
      expect(bare(linesOf(typeset(context, profile)).join(''))).toBe(bare(text))
    }
  })

  it('loses nobody, and is read back with the same names', () => {
    const people = [...members.entries, ...guests.entries].flatMap(({ names }) => names)
    for (const style of STYLES) {
      const text = minutesToPlainText(context, 'whole', profileWith(style))
      const read = parseMinutesText(`市政府会议纪要\n一、研究防汛\n会议认为，可行。\n${text}`).minutes
      const names = findRolls(read.children).flatMap(({ entries }) => entries.flatMap((entry) => entry.names))
      // What nothing but blanks part is read as the words say, whole: a blank may belong to a name with ·.
      if (style.marks === 'blanks')
        expect([text, bare(names.join(''))]).toEqual([text, expect.stringContaining(people.join(''))])
      else expect([text, names.map(bare)]).toEqual([text, people])
    }
  })

  it('is nothing that the checker speaks of, typed so or printed so', () => {
    for (const style of STYLES) {
      const rolls = profileWith(style).rolls
      const typed = contextOf(styleRoll(members, rolls), styleRoll(guests, rolls))
      const known = new Set(checkDocument(context).map(({ rule }) => rule))
      const found = checkDocument(typed).filter(({ rule }) => !known.has(rule))
      expect([style, found]).toEqual([style, []])
    }
  })
})
