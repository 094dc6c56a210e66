import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import {
  hasPublishedModel,
  INVENTED_MODEL,
  PUBLISHED_MODEL,
  readSampleTexts,
} from '../../support/sample-texts.ts'
import { charactersWithoutNumbers, printedCharacters } from './characters.ts'

describe.each(readSampleTexts())('$name', ({ text: source }) => {
  const { minutes, leftover } = parseMinutesText(source)

  it('becomes a valid document', () => {
    expect(readMinutes(minutes)).toMatchObject({ ok: true })
  })

  it('loses no character but noise and topic numbers, and keeps their order', () => {
    // A table row 出席 李 靖 has no colon; a printed roll always has one.
    const labelled = source.replace(/^((?:出|列)席)(?= )/gmu, '$1：')
    expect(printedCharacters(minutes)).toBe(charactersWithoutNumbers(labelled, minutes))
  })

  it('is read the same again from what it prints', () => {
    const again = parseMinutesText(minutesToPlainText(minutes)).minutes
    expect(printedCharacters(again)).toBe(printedCharacters(minutes))
    expect(readOutline(again).topics.length).toBe(readOutline(minutes).topics.length)
  })

  it('names as leftover what the outline names', () => {
    expect(readOutline(minutes).leftover).toEqual(leftover)
  })
})

it('sentences between the rolls and 版记 stay sentences, people around them people', () => {
  const source = readFileSync(join(dirname(INVENTED_MODEL), 'prose-after-rolls.txt'), 'utf8')
  const { minutes, leftover } = parseMinutesText(source)
  expect(leftover).toEqual(source.split('\n').filter((line) => /^(?:此次|请市|未尽|各单位)/u.test(line)))
  expect(leftover).toHaveLength(4)
  const { attendance } = readOutline(minutes)
  expect(attendance.map(({ role, entries }) => [role, entries.length])).toEqual([
    ['出席', 1],
    ['列席', 6],
    ['请假', 1],
  ])
})

describe.skipIf(!hasPublishedModel)('the published model document', () => {
  const source = hasPublishedModel ? readFileSync(PUBLISHED_MODEL, 'utf8') : ''
  const { minutes, leftover } = parseMinutesText(source)
  const outline = readOutline(minutes)

  it('has the header and the meeting facts', () => {
    expect(outline.header).toEqual({
      organ: '太仓市人民政府',
      kind: '常务会议纪要',
      number: '第9号',
      numberPrefix: null,
      title: null,
      issuer: '太仓市人民政府办公室',
      issueDate: '2021-08-11',
    })
    expect(outline.meeting).toEqual({ date: '2021-07-31', ordinal: '第59次', chair: '胡卫江' })
    expect(minutes.children[1]).toMatchObject({
      type: 'opening',
      meeting: { period: '上午', body: '市政府', name: '常务会议', chairPost: '代市长' },
    })
  })

  it('has eleven topics with their reporters', () => {
    const topics = minutes.children.filter((block) => block.type === 'topic')
    expect(topics.map((topic) => topic.reporter).slice(1)).toEqual([
      '市发改委',
      '市发改委',
      '市工信局',
      '市工信局',
      '市资源规划局',
      '市住建局',
      '市应急局',
      '太仓生态环境局',
      '市委组织部（考核办）',
      '市城管局',
    ])
    expect(outline.topics.map((topic) => topic.title?.slice(0, 8))).toEqual([
      '传达学习中国共产',
      '审议《太仓市推进',
      '审议《关于全面推',
      '审议《“苏州制造',
      '审议《太仓市促进',
      '审议《太仓市新型',
      '审议《太仓市园林',
      '审议《太仓市重点',
      '审议《太仓市人民',
      '审议《2021年',
      '审议《太仓市娄江',
    ])
  })

  it('has every statement with its opener and items', () => {
    const openers = outline.topics.flatMap((topic) => topic.statements.map((statement) => statement.opener))
    const count = (opener: string | null) => openers.filter((other) => other === opener).length
    expect({
      report: count('会议听取并审议了'),
      clear: count('会议明确'),
      stress: count('会议强调'),
      hold: count('会议认为'),
      demand: count('会议要求'),
      point: count('会议指出'),
      none: count(null),
    }).toEqual({ report: 10, clear: 10, stress: 7, hold: 6, demand: 3, point: 1, none: 1 })
    expect(outline.topics[1]?.statements[0]?.text).toMatch(/^市发改委关于《.*》的汇报。$/u)
    const items = outline.topics.flatMap((topic) => topic.statements.flatMap((statement) => statement.items))
    expect(items.length).toBe(29)
    expect(outline.topics[10]?.statements[2]).toMatchObject({ opener: '会议明确', text: '' })
  })

  it('has 9 present, 83 units with 88 names attending, and one entry without a name', () => {
    const [present, attending] = outline.attendance
    expect(outline.attendance.length).toBe(2)
    expect(present?.entries).toEqual([
      {
        unit: null,
        names: ['吴敬宇', '许超震', '韩飚', '顾建康', '郑丙华', '周强', '王莉萍', '邵建', '张顺'],
        unnamed: [],
      },
    ])
    const named = attending?.entries.filter((entry) => entry.unit !== null) ?? []
    expect(named.length).toBe(83)
    expect(named.flatMap((entry) => entry.names).length).toBe(88)
    expect(attending?.entries.at(-1)).toEqual({ unit: null, names: [], unnamed: ['市邮政公司的代表'] })
  })

  it('leaves nothing over and prints its source line by line', () => {
    expect(leftover).toEqual([])
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一']
    const wanted = source
      .replace('[bookmark: _GoBack]', '')
      .replace(/^(\d+)、\s/gmu, (_, number: string) => `${numerals[Number(number) - 1]}、`)
      .replace('“全覆盖” 排查', '“全覆盖”排查')
      .replace(/[ \t]{4,}/u, '    ')
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect(minutesToPlainText(minutes).trimEnd().split('\n')).toEqual(wanted)
  })
})

describe('the invented model document', () => {
  const source = readFileSync(INVENTED_MODEL, 'utf8')
  const { minutes, leftover } = parseMinutesText(source)
  const outline = readOutline(minutes)

  it('has the header and the meeting facts', () => {
    expect(outline.header).toMatchObject({
      organ: '云州市人民政府',
      kind: '常务会议纪要',
      number: '第9号',
      issuer: '云州市人民政府办公室',
      issueDate: '2025-03-28',
    })
    expect(outline.meeting).toMatchObject({ date: '2025-03-18', ordinal: '第12次', chair: '林致远' })
  })

  it('has eleven topics, their statements and their items', () => {
    const topics = minutes.children.filter((block) => block.type === 'topic')
    expect(topics.map((topic) => topic.reporter)).toEqual([
      '林致远市长',
      '市发改委',
      '市发改委',
      '市工信局',
      '市工信局',
      '市资源规划局',
      '市住建局',
      '市应急局',
      '云州生态环境局',
      '市委组织部（考核办）',
      '市城管局',
    ])
    const statements = outline.topics.flatMap((topic) => topic.statements)
    const count = (opener: string | null) => statements.filter((other) => other.opener === opener).length
    expect({
      report: count('会议听取并审议了'),
      clear: count('会议明确'),
      stress: count('会议强调'),
      hold: count('会议认为'),
      demand: count('会议要求'),
      point: count('会议指出'),
      none: count(null),
    }).toEqual({ report: 10, clear: 10, stress: 7, hold: 7, demand: 3, point: 1, none: 1 })
    expect(statements.flatMap(({ items }) => items)).toHaveLength(24)
  })

  it('has 9 present, 56 units with 61 names attending, and one entry without a name', () => {
    const [present, attending] = outline.attendance
    expect(present?.entries.map(({ names }) => names.length)).toEqual([9])
    const named = attending?.entries.filter((entry) => entry.unit !== null) ?? []
    expect([named.length, named.flatMap((entry) => entry.names).length]).toEqual([56, 61])
    expect(attending?.entries.at(-1)).toEqual({ unit: null, names: [], unnamed: ['市供水公司的代表'] })
  })

  it('leaves nothing over and prints its source line by line', () => {
    expect(leftover).toEqual([])
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一']
    const wanted = source
      .replace('[bookmark: _GoBack]', '')
      .replace(/^(\d+)、\s/gmu, (_, number: string) => `${numerals[Number(number) - 1]}、`)
      .replace(/[ \t]{4,}/u, '    ')
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect(minutesToPlainText(minutes).trimEnd().split('\n')).toEqual(wanted)
  })
})
