import { expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import { paragraphText } from '#shared/compose/composed.ts'
import type { RollEntry } from '#shared/minutes/blocks.ts'
import { createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { formatRollEntries, isEmptyRoll } from '#shared/wording/roll-text.ts'
import { contextOf } from '../../support/set-lines.ts'

it('joins names of one unit by 、 and units by ，', () => {
  const roll = createRoll('列席', [
    createRollEntry({ unit: '市财政局', names: ['王一'] }),
    createRollEntry({ unit: '市政府办公室', names: ['李二', '赵三'] }),
  ])
  expect(formatRollEntries(roll)).toEqual(['市财政局王一，市政府办公室李二、赵三。'])
})

it('gives an entry that starts a line a paragraph of its own', () => {
  const roll = createRoll('列席', [
    createRollEntry({ unit: '市财政局', names: ['王一'] }),
    createRollEntry({ unnamed: ['市邮政公司的代表'], startsLine: true }),
  ])
  expect(formatRollEntries(roll)).toEqual(['市财政局王一。', '市邮政公司的代表。'])
})

it('numbers groups and prints notes in brackets', () => {
  const roll = createRoll(
    '列席',
    [
      createRollEntry({ group: '邀请列席', names: ['孙四', '周五'], startsLine: true }),
      createRollEntry({ group: '', unit: '税务局', names: ['吴六'], note: '请假', startsLine: true }),
    ],
    { endMark: '' },
  )
  expect(formatRollEntries(roll)).toEqual(['（一）邀请列席：孙四、周五', '（二）税务局吴六（请假）'])
})

it('is one empty line for an empty roll', () => {
  expect(formatRollEntries(createRoll('请假', []))).toEqual([''])
})

it('a row that is not filled in yet leaves no mark in the printed roll', () => {
  const filled = createRollEntry({ unit: '市政府', names: ['林致远'] })
  const blank = createRollEntry()
  expect(formatRollEntries(createRoll('出席', [filled, blank]))).toEqual(['市政府林致远。'])
  expect(formatRollEntries(createRoll('出席', [blank, filled, blank, filled]))).toEqual([
    '市政府林致远，市政府林致远。',
  ])
})

it('a roll of blank rows is empty', () => {
  expect(isEmptyRoll(createRoll('出席', [createRollEntry()]))).toBe(true)
  expect(formatRollEntries(createRoll('出席', [createRollEntry()]))).toEqual([''])
  expect(isEmptyRoll(createRoll('出席', [createRollEntry({ unit: '市政府' })]))).toBe(false)
})

it.each(['请假', '因事请假', '缺席', '未参会'])('%s with nobody in it is not printed; 出席 is', (role) => {
  const printed = (...entries: RollEntry[]) =>
    composeMinutes(contextOf(createRoll('出席', []), createRoll(role, entries))).map((paragraph) =>
      paragraphText(paragraph, ' '),
    )
  expect(printed()).toEqual(['出席：'])
  expect(printed(createRollEntry())).toEqual(['出席：'])
  expect(printed(createRollEntry({ names: ['林致远'] }))).toEqual(['出席：', `${role}：林致远。`])
})
