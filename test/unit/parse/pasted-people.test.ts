import { describe, expect, it } from 'vitest'
import { createRoll } from '#shared/minutes/factories.ts'
import { isPeopleList, readPastedPeople } from '#shared/parse/rolls/pasted-people.ts'
import { layOut, layoutOf } from '#shared/people/roll-layout.ts'
import { hasPosts, withoutPosts } from '#shared/people/without-posts.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import { PEOPLE as WANTED } from '../../support/attending-units.ts'
import { makeRoll } from '../../support/made-rolls.ts'

const POSTS = ['副主任', '局长', '副局长', '二级调研员', '总工程师']
const postOf = (at: number) => POSTS[at % POSTS.length]!
const spread = (name: string) => (name.length === 2 ? `${name[0]}　${name[1]}` : name)
const lines = (write: (unit: string, name: string, at: number) => string) =>
  WANTED.map(([unit, name], at) => write(unit, name, at)).join('\n')
const read = (text: string) =>
  readPastedPeople(text).entries.map(({ unit, names, unnamed, note }) => [
    unit,
    names.join('、'),
    ...unnamed,
    ...(note === null ? [] : [note]),
  ])
const plain = WANTED.map(([unit, name]) => [unit, name])
const withPosts = WANTED.map(([unit, name], at) => [unit + postOf(at), name])
/** Behind a name. */
const PHONES: readonly (readonly [string, string])[] = [
  ['one number', ' 13900001234'],
  ['a number in groups', '　139 0000 1234'],
  ['dashes', ' 139-0000-1234'],
  ['a word before', ' 电话：13900001234'],
  ['brackets', '（手机13900001234）'],
  ['area code', '，0512-6888 6666'],
  ['two numbers', ' 6888 6666 / 139 0000 1234'],
]

const FORMS: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  ['单位 姓名', lines((unit, name) => `${unit} ${name}`), plain],
  ['单位姓名', lines((unit, name) => unit + name), plain],
  ['two blanks and spread names', lines((unit, name) => `${unit}　　${spread(name)}`), plain],
  ['run on', `${WANTED.map((pair) => pair.join('')).join('，')}。`, plain],
  ['run on with ；', WANTED.map((pair) => pair.join('')).join('；'), plain],
  ['run on with 、', `${WANTED.map((pair) => pair.join('')).join('、')}。`, plain],
  ['a label before', `列席：${WANTED.map((pair) => pair.join('')).join('，')}。`, plain],
  ['单位：姓名', lines((unit, name) => `${unit}：${name}`), plain],
  ['numbered', lines((unit, name, at) => `${at + 1}. ${unit} ${name}`), plain],
  ['numbered 1、', lines((unit, name, at) => `${at + 1}、${unit}${name}`), plain],
  ['bulleted, ； at the ends', lines((unit, name) => `• ${unit} ${name}；`), plain],
  ['Excel, two columns', lines((unit, name) => `${unit}\t${name}`), plain],
  ['Excel, names first', lines((unit, name) => `${name}\t${unit}`), plain],
  [
    'Word table with a heading row and spread names',
    `单位\t姓名\n${lines((unit, name) => `${unit}\t${spread(name)}`)}`,
    plain,
  ],
  [
    'Excel with number, post and telephone',
    `参会人员名单\t\t\t\t\n序号\t单位\t姓名\t职务\t电话\n${lines((unit, name, at) => `${at + 1}\t${unit}\t${name}\t${postOf(at)}\t1390000${1000 + at}`)}`,
    withPosts,
  ],
  [
    'three columns without a heading row',
    lines((unit, name, at) => `${unit}\t${name}\t${postOf(at)}`),
    withPosts,
  ],
  ['姓名 单位职务', lines((unit, name, at) => `${name} ${unit}${postOf(at)}`), withPosts],
  ['姓名，单位职务', lines((unit, name, at) => `${name}，${unit}${postOf(at)}`), withPosts],
  ['姓名（单位职务）', lines((unit, name, at) => `${name}（${unit}${postOf(at)}）`), withPosts],
  ['单位职务 姓名', lines((unit, name, at) => `${unit}${postOf(at)} ${name}`), withPosts],
  ['one cell a line', lines((unit, name) => `${unit}\n${name}`), plain],
  ...PHONES.map(
    ([form, phone]) =>
      [`telephones as ${form}`, lines((unit, name) => `${unit}　${name}${phone}`), plain] as const,
  ),
  ['telephones first', lines((unit, name, at) => `139 0000 ${1000 + at} ${unit} ${name}`), plain],
]

describe.each(FORMS)('25 units as %s', (_, text, wanted) => {
  it('become 25 rows, whole and right', () => {
    expect(read(text)).toEqual(wanted)
    expect(isPeopleList(text)).toBe(true)
  })
})

describe('tables', () => {
  it('a merged cell of a unit holds for the rows below it', () => {
    expect(read('单位\t姓名\n市财政局\t陈白露\n\t冯唐\n市水务局\t江涛')).toEqual([
      ['市财政局', '陈白露、冯唐'],
      ['市水务局', '江涛'],
    ])
  })

  it('a merged unit and posts of their own', () => {
    expect(read('单位\t姓名\t职务\n市财政局\t陈白露\t局长\n\t冯唐\t科长')).toEqual([
      ['市财政局局长', '陈白露'],
      ['市财政局科长', '冯唐'],
    ])
  })

  it('several names in a cell, cells with line ends, people without a name', () => {
    expect(read('单位\t姓名\n市财政局\t"陈白露\n冯　唐"\n市水务局\t江涛、安平\n市邮政公司\t代表')).toEqual([
      ['市财政局', '陈白露、冯唐'],
      ['市水务局', '江涛、安平'],
      ['市邮政公司', '', '代表'],
    ])
  })

  it('remarks stay, columns without a place are told', () => {
    const { entries, leftOut } = readPastedPeople(
      '序号\t姓名\t单位\t性别\t联系电话\t备注\n1\t冯唐\t市司法局\t男\t13900001111\t请假',
    )
    expect(entries).toMatchObject([{ unit: '市司法局', names: ['冯唐'], note: '请假' }])
    expect(leftOut).toEqual(['性别', '联系电话'])
  })

  it('telephone numbers in lines are told, other figures stay', () => {
    const { entries, leftOut } = readPastedPeople('市司法局 冯唐 139 0000 1234（代）\n村民代表 21人')
    expect(entries).toMatchObject([
      { unit: '市司法局', names: ['冯唐'], note: '代' },
      { unnamed: ['村民代表21人'] },
    ])
    expect(leftOut).toEqual(['电话'])
    expect(readPastedPeople('市司法局冯唐等12人，2025年6月12日').leftOut).toEqual([])
  })

  it('a table of names, some a row', () => {
    expect(read('周文澜　陆建平　杜　康\n许　昊　孟　辉')).toEqual([
      [null, '周文澜、陆建平、杜康、许昊、孟辉'],
    ])
  })
})

describe('texts', () => {
  it('keeps people without a name, and does not mix them with names', () => {
    expect(read('市林业局田野、杨柳。\n市邮政公司的代表。')).toEqual([
      ['市林业局', '田野、杨柳'],
      [null, '', '市邮政公司的代表'],
    ])
  })

  it('a post and a name are one person', () => {
    expect(read('市林业局党组书记、局长田野')).toEqual([['市林业局党组书记、局长', '田野']])
  })

  it.each([
    '会议要求，各单位要抓好落实。',
    '一、关于河道管护',
    '二〇二五年四月',
    '请市财政局、市水务局会同有关部门研究。',
    '',
  ])('%s is no list of people', (text) => {
    expect(isPeopleList(text)).toBe(false)
  })
})

it('posts beside units go when they are not wanted', () => {
  const { entries } = readPastedPeople(lines((unit, name, at) => `${unit}${postOf(at)} ${name}`))
  expect(hasPosts(entries)).toBe(true)
  expect(withoutPosts(entries).map(({ unit, names }) => [unit, names.join('')])).toEqual(plain)
  expect(hasPosts(withoutPosts(entries))).toBe(false)
})

it('reads its own text back as the same rows, run on and in lines', () => {
  for (let seed = 1; seed <= 1500; seed += 1) {
    const made = makeRoll(seed)
    for (const layout of ['run-on', 'lines'] as const) {
      const { entries, endMark } = layOut(made.entries, layout, '。')
      if (entries.length < 2) continue
      const text = formatRollEntries(createRoll('列席', entries, { ...made, endMark })).join('\n')
      const read = readPastedPeople(text).entries.map((entry, at) => ({
        ...entry,
        startsLine: layout === 'lines' && at > 0,
      }))
      expect(layoutOf(entries), text).toBe(layout)
      expect(read, text).toEqual(entries)
    }
  }
})

it('posts in brackets behind the names go too, other words in brackets stay', () => {
  const { entries } = readPastedPeople('市财政局 林小满（副局长）\n市水务局 江涛（请假）')
  expect(hasPosts(entries)).toBe(true)
  expect(withoutPosts(entries).map(({ unit, names, note }) => [unit, names.join(''), note])).toEqual([
    ['市财政局', '林小满', null],
    ['市水务局', '江涛', '请假'],
  ])
})

it.each([
  ['小林 2025/6/12 9:30:12', ['小林 2025/6/12 9:30:12']],
  ['[06-12 09:30] 小林：', ['[06-12 09:30] 小林：']],
  ['2025年6月12日 09:30 小林', ['2025年6月12日 09:30 小林']],
  ['买买提·艾合买提 09:30', ['买买提·艾合买提 09:30']],
  ['各位好，明天参会人员：', []],
  ['参会名单如下：', []],
  ['小林 10:21\n名单如下：', ['小林 10:21']],
  ['林晓 10:21\n名单如下', ['林晓 10:21']],
  ['林晓\n10:21\n名单如下：', ['林晓', '10:21']],
  ['2025年6月12日 10:21\n林晓\n请查收名单：', ['2025年6月12日 10:21', '林晓']],
  ['林晓：\n名单如下：', ['林晓：']],
  ['林晓 10:21\n收到，名单发您：', ['林晓 10:21']],
  ['林晓 10:20\n收到\n林晓 10:21\n共2人：', ['林晓 10:20', '收到', '林晓 10:21']],
  ['参会人员名单（共2人）', []],
])('%s over people is nobody', (line, leftOut) => {
  const text = `${line}\n市财政局 林小满\n市水务局 江涛`
  expect(isPeopleList(text)).toBe(true)
  expect(read(text)).toEqual([
    ['市财政局', '林小满'],
    ['市水务局', '江涛'],
  ])
  expect(readPastedPeople(text).leftOut).toEqual(leftOut)
})

it('answers after a list in a chat are left out; a lone 谢谢 that is no chat, and people before a time, stay', () => {
  const chat = '小林 09:30\n市财政局 林小满\n市审计局 朱大丰\n江涛\n09:42\n好的，谢谢！'
  expect(read(chat)).toEqual([
    ['市财政局', '林小满'],
    ['市审计局', '朱大丰'],
  ])
  expect(readPastedPeople(chat).leftOut).toEqual(['小林 09:30', '江涛', '09:42', '好的，谢谢！'])
  expect(readPastedPeople('市财政局 林小满\n市水务局 江涛').leftOut).toEqual([])
  expect(read('工作人员2人\n市水务局 江涛')).toHaveLength(2)
})

it('several messages of a chat are one list; a list with a time in every line keeps them', () => {
  const chat = '小林 09:30\n市财政局 林小满\n市审计局 朱大丰\n小江 09:42\n市水务局 江涛'
  expect(read(chat).map(([unit]) => unit)).toEqual(['市财政局', '市审计局', '市水务局'])
  const times = readPastedPeople('市财政局 林小满 9:30\n市水务局 江涛 10:00')
  expect(times.leftOut).toEqual([])
  expect(JSON.stringify(times.entries)).toContain('10:00')
})
