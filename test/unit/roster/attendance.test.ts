import { describe, expect, it } from 'vitest'
import { createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import {
  countQuorum,
  dropGuest,
  findSubstitute,
  joinBareNames,
  listGuests,
  setLeaveReason,
  substitute,
} from '#shared/roster/attendance.ts'
import { linesByGroup, withPosts } from '#shared/roster/dress-entries.ts'
import type { Tickable } from '#shared/roster/ticks.ts'
import {
  joinSections,
  readTopicRange,
  splitByTopics,
  writeTopicLabel,
} from '#shared/roster/topic-sections.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'

const one = (name: string, unit: string | null, post = ''): Tickable => ({
  key: name,
  name,
  unit,
  post,
  group: '',
})
const order = [
  one('周怀瑾', null),
  one('谢明远', null),
  one('贺兰舟', null),
  one('钟一鸣', '市人大'),
  one('陈白露', '市财政局', '局长'),
  one('江涛', '市水务局'),
]
const of = (name: string) => order.find((known) => known.name === name)!
const text = (role: string, entries: ReturnType<typeof joinSections>) =>
  formatRollEntries(createRoll(role, entries)).join('\n')

describe('somebody who is represented', () => {
  const roll = createRoll('列席', [
    createRollEntry({ unit: '市人大', names: ['钟一鸣'] }),
    createRollEntry({ unit: '市水务局', names: ['江涛'] }),
  ])

  it('stands where he would himself, by another who says for whom', () => {
    const entries = substitute(roll, of('陈白露'), '叶在田', order)
    expect(text('列席', entries)).toBe('市人大钟一鸣，市财政局叶在田（代陈白露），市水务局江涛。')
    expect(findSubstitute({ role: '列席', entries }, of('陈白露'))).toBe('叶在田')
    expect(text('列席', substitute({ role: '列席', entries }, of('陈白露'), '', order))).toBe(
      '市人大钟一鸣，市水务局江涛。',
    )
  })

  it('takes the place of the one who came', () => {
    expect(text('列席', substitute(roll, of('江涛'), '叶在田', order))).toBe(
      '市人大钟一鸣，市水务局叶在田（代江涛）。',
    )
  })

  it('among names alone', () => {
    const members = createRoll('出席', [createRollEntry({ names: ['周怀瑾', '谢明远', '贺兰舟'] })])
    const entries = substitute(members, of('贺兰舟'), '叶在田', order)
    expect(text('出席', entries)).toContain('叶在田（代贺兰舟）')
  })
})

describe('leave', () => {
  it('has a reason behind the one name', () => {
    const entries = [createRollEntry({ names: ['周怀瑾', '谢明远', '贺兰舟'] })]
    const told = setLeaveReason(entries, '谢明远', '出差')
    expect(text('请假', told)).toBe('周怀瑾，谢明远（出差），贺兰舟。')
    expect(text('请假', joinBareNames(setLeaveReason(told, '谢明远', '')))).toBe('周怀瑾、谢明远、贺兰舟。')
  })
})

describe('guests', () => {
  const roll = createRoll('列席', [
    createRollEntry({ unit: '市水务局', names: ['江涛', '生客'] }),
    createRollEntry({ unit: '省水文局', names: ['客人'] }),
    createRollEntry({ unnamed: ['市邮政公司的代表'] }),
    createRollEntry({ unit: '市供电公司' }),
  ])

  it('are those whom the roster has not, people without a name and units too', () => {
    expect(listGuests(roll, order).map((guest) => guest.text)).toEqual([
      '市水务局生客',
      '省水文局客人',
      '市邮政公司的代表',
      '市供电公司',
    ])
  })

  it('go one by one', () => {
    const guests = listGuests(roll, order)
    expect(text('列席', dropGuest(roll.entries, guests[0]!))).toBe(
      '市水务局江涛，省水文局客人，市邮政公司的代表，市供电公司。',
    )
    expect(text('列席', dropGuest(roll.entries, guests[2]!))).toBe(
      '市水务局江涛、生客，省水文局客人，市供电公司。',
    )
    expect(text('列席', dropGuest(roll.entries, guests[3]!))).toBe(
      '市水务局江涛、生客，省水文局客人，市邮政公司的代表。',
    )
  })
})

describe('the count', () => {
  const roll = createRoll('出席', [
    createRollEntry({ names: ['周怀瑾', '谢明远'] }),
    createRollEntry({ names: ['外人'], note: '代贺兰舟' }),
  ])
  const leave = createRoll('请假', [createRollEntry({ names: ['贺兰舟'], note: '出差' })])

  it('is of the members: a substitute is none, and half is not enough', () => {
    expect(countQuorum(roll, leave, ['周怀瑾', '谢明远', '贺兰舟', '韩越'])).toEqual({
      due: 4,
      here: 2,
      onLeave: 1,
      isReached: false,
    })
    expect(countQuorum(roll, leave, ['周怀瑾', '谢明远', '贺兰舟'])).toMatchObject({
      due: 3,
      here: 2,
      isReached: true,
    })
    expect(countQuorum(roll, leave, [])).toEqual({ due: 4, here: 2, onLeave: 1, isReached: false })
  })
})

it('posts come from the roster where one person stands for a unit', () => {
  const entries = [
    createRollEntry({ unit: '市财政局', names: ['陈白露'] }),
    createRollEntry({ unit: '市水务局', names: ['江涛'] }),
    createRollEntry({ unit: '市财政局', names: ['陈白露', '某某'] }),
  ]
  expect(withPosts(entries, order).map(({ unit }) => unit)).toEqual(['市财政局局长', '市水务局', '市财政局'])
})

it('names alone get their posts, each for itself; who has none stays', () => {
  const known = [one('周怀瑾', null, '市长'), one('谢明远', null, '副市长'), one('贺兰舟', null)]
  const posted = withPosts([createRollEntry({ names: ['周怀瑾', '谢明远', '贺兰舟'] })], known)
  expect(text('出席', posted)).toBe('市长周怀瑾，副市长谢明远，贺兰舟。')
  // Ticked once more: nothing is said twice.
  expect(text('出席', withPosts(posted, known))).toBe('市长周怀瑾，副市长谢明远，贺兰舟。')
})

it('lines follow the groups of the roster; who is not in it stays with those before him', () => {
  const known = [
    { ...one('钟一鸣', '市人大'), group: '领导机关' },
    { ...one('陈白露', '市财政局'), group: '市直部门' },
    { ...one('江涛', '市水务局'), group: '市直部门' },
    { ...one('顾里', '城关镇'), group: '区镇' },
  ]
  const entries = ['市人大', '市财政局', '市水务局', '省水文局', '城关镇'].map((unit, at) =>
    createRollEntry({ unit, names: [`甲${at}`] }),
  )
  expect(text('列席', linesByGroup(entries, known))).toBe(
    '市人大甲0。\n市财政局甲1，市水务局甲2，省水文局甲3。\n城关镇甲4。',
  )
})

describe('attendance for some topics', () => {
  const entries = [
    createRollEntry({ unit: '市人大', names: ['钟一鸣'] }),
    createRollEntry({ unit: '第一至三议题：市财政局', names: ['陈白露'], startsLine: true }),
    createRollEntry({ unit: '市水务局', names: ['江涛'] }),
    createRollEntry({ unit: '第四议题：市司法局', names: ['冯唐'], startsLine: true }),
  ]

  it('is read by its labels and written back as it was', () => {
    const sections = splitByTopics(entries)
    expect(sections.map((section) => [section.label, section.entries.map(({ unit }) => unit)])).toEqual([
      [null, ['市人大']],
      ['第一至三议题', ['市财政局', '市水务局']],
      ['第四议题', ['市司法局']],
    ])
    expect(joinSections(sections)).toEqual(entries)
    expect(text('列席', entries)).toBe(
      '市人大钟一鸣。\n第一至三议题：市财政局陈白露，市水务局江涛。\n第四议题：市司法局冯唐。',
    )
  })

  it.each([
    ['1-3,5', '第一至三、五议题'],
    ['一至三、五', '第一至三、五议题'],
    ['第二议题', '第二议题'],
    ['1、2', '第一、二议题'],
    ['第一至五项议题列席', '第一至五议题'],
    ['11', '第十一议题'],
    ['', ''],
    ['全程', ''],
  ])('%s means %s', (typed, label) => {
    expect(writeTopicLabel(readTopicRange(typed)!)).toBe(label)
  })

  it.each(['三号', '3-1', '1-2-3', 'x', '0', '第议题3x'])('%s means nothing', (typed) => {
    expect(readTopicRange(typed)).toBeNull()
  })
})
