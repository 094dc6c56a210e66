import { describe, expect, it } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { deriveMeetingName } from '#shared/minutes/derive-title.ts'
import {
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { findOrderFault } from '#shared/minutes/order.ts'
import { findMasthead, findOpening, findRolls } from '#shared/minutes/walk.ts'
import { firstMinutes, nextMinutes } from '#shared/series/next-minutes.ts'
import { buildRegister } from '#shared/series/number-register.ts'
import { seriesFromMinutes } from '#shared/series/series-from-minutes.ts'
import { usualRolls } from '#shared/series/usual-rolls.ts'
import { findBuiltInTemplate } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { isEmptyRoll } from '#shared/wording/roll-text.ts'

const SERIES_ID = '00000000-0000-4000-8000-000000000001'
function usual(role: string, ...names: string[]) {
  return usualRolls([createRoll(role, [createRollEntry({ names })])])[0]!
}

describe('the next meeting', () => {
  const made = createMinutesFromTemplate(findBuiltInTemplate('gov-standing')!)
  const last = {
    ...made,
    children: [
      createMasthead({
        organ: '云州市人民政府',
        kind: '常务会议纪要',
        number: '第9号',
        issuer: '云州市人民政府办公室',
        issueDate: '2026-03-01',
      }),
      createOpening(
        createMeeting({
          body: '市政府',
          ordinal: '第59次',
          name: '常务会议',
          date: '2026-02-20',
          period: '上午',
          chairName: '林远舟',
          chairPost: '市长',
        }),
        null,
        '手写的开头',
      ),
      createTopic('审议《河道管护办法》', { reporter: '市水务局' }),
      createStatement('会议认为，很有必要。'),
      createTopic('听取防汛工作汇报'),
      createStatement('会议要求，抓好落实。'),
      createRoll('出席', [createRollEntry({ names: ['林远舟', '沈知行'] })]),
      createRoll('请假', [createRollEntry({ names: ['高明川'], note: '出差' })]),
      createRoll('列席', [createRollEntry({ unit: '市水务局', names: ['陆怀安'], note: '代' })]),
      createColophon({
        distribution: [{ label: '抄送', text: '市委各部门。' }],
        printer: '云州市人民政府办公室',
        printDate: '2026-03-02',
        copies: 60,
      }),
    ],
  }
  const next = nextMinutes(last, { nextNumber: '第10号', nextOrdinal: '第60次' })

  it('keeps what stays, counts on, leaves dates blank', () => {
    expect(findOrderFault(next.children)).toBeNull()
    expect(findMasthead(next.children)).toMatchObject({
      organ: '云州市人民政府',
      number: '第10号',
      issuer: '云州市人民政府办公室',
      issueDate: null,
    })
    expect(findOpening(next.children)?.meeting).toMatchObject({
      body: '市政府',
      ordinal: '第60次',
      name: '常务会议',
      date: null,
      period: null,
      chairName: '林远舟',
      chairPost: '市长',
    })
    expect(next.children.at(-1)).toMatchObject({
      distribution: [{ label: '抄送' }],
      copies: 60,
      printDate: null,
    })
  })

  it('keeps who attends; who was on leave is a member again, the reason is forgotten', () => {
    expect(
      findRolls(next.children).map(({ role, entries }) => [
        role,
        ...entries.flatMap(({ names, note }) => [...names, note]),
      ]),
    ).toEqual([
      ['出席', '林远舟', '沈知行', '高明川', null],
      ['列席', '陆怀安', null],
    ])
  })

  it('leaves nothing empty to be deleted, and keeps how the roll of leave is written', () => {
    const given = nextMinutes(
      {
        ...last,
        children: last.children.flatMap((block): MinutesBlock[] => {
          if (block.type === 'roll' && block.role === '请假')
            return [{ ...block, role: '因事请假', betweenNames: '　' }]
          return block.type === 'roll' && block.role === '出席'
            ? [createStatement('会议要求，抓好落实：'), createItem('压实责任。'), block]
            : [block]
        }),
      },
      { nextNumber: null, nextOrdinal: null },
    )
    expect(findOrderFault(given.children)).toBeNull()
    expect(given.children.filter((block) => block.type === 'item')).toEqual([])
    expect(findRolls(given.children).filter(isEmptyRoll)).toEqual([])
    const { wording } = given
    expect(wording.rolls.filter(({ role }) => role.includes('请假'))).toEqual([
      expect.objectContaining({ role: '因事请假', betweenNames: '　' }),
    ])
  })

  it('says nothing of what was decided, and has one topic to begin with', () => {
    expect(next.children.filter(({ type }) => type === 'topic')).toHaveLength(1)
    expect(JSON.stringify(next.children)).not.toMatch(/河道|防汛|很有必要|手写/u)
  })

  it('sends back who was represented, and puts who was on leave where he usually stands', () => {
    const sent = {
      ...last,
      children: last.children.map((block) =>
        block.type === 'roll' && block.role === '列席'
          ? createRoll('列席', [createRollEntry({ unit: '市水务局', names: ['陆怀安'], note: '代江晚舟' })])
          : block,
      ),
    }
    const series = {
      ...seriesFromMinutes(last, SERIES_ID, 0)!,
      rolls: [usual('出席', '高明川', '林远舟', '沈知行')],
    }
    const made = nextMinutes(sent, { nextNumber: null, nextOrdinal: null }, series)
    expect(findRolls(made.children).map(({ entries }) => entries.flatMap(({ names }) => names))).toEqual([
      ['高明川', '林远舟', '沈知行'],
      ['江晚舟'],
    ])
  })

  it('who attends with a unit and was on leave attends again, at his place, and is no member', () => {
    const attending = ['市人大', '市财政局', '市水务局', '城关镇']
    const absent = {
      ...last,
      children: last.children.map((block) => {
        if (block.type !== 'roll') return block
        if (block.role === '请假')
          return createRoll('请假', [
            createRollEntry({ names: ['高明川'], note: '出差' }),
            createRollEntry({ unit: '市财政局', names: ['陈白露'], note: '下乡' }),
            createRollEntry({ unit: '市水务局', names: ['江涛'] }),
          ])
        return block.role === '列席'
          ? createRoll('列席', [
              createRollEntry({ unit: '市人大', names: ['钟一鸣'] }),
              createRollEntry({ unit: '市水务局', names: ['陆怀安'] }),
              createRollEntry({ unit: '城关镇', names: ['顾里'] }),
              createRollEntry({ unnamed: ['市邮政公司的代表'], startsLine: true }),
            ])
          : block
      }),
    }
    const made = nextMinutes(absent, { nextNumber: null, nextOrdinal: null }, null, attending)
    expect(
      findRolls(made.children).map(({ entries }) =>
        entries.map(({ unit, names, unnamed }) => `${unit ?? ''}${[...names, ...unnamed].join('、')}`),
      ),
    ).toEqual([
      ['林远舟、沈知行、高明川'],
      ['市人大钟一鸣', '市财政局陈白露', '市水务局陆怀安、江涛', '城关镇顾里', '市邮政公司的代表'],
    ])
  })

  it('begins with what the series has set, before what the last one had', () => {
    const series = {
      ...seriesFromMinutes(last, SERIES_ID, 0)!,
      issuer: '云州市政府办公室',
      chairName: '沈知行',
      chairPost: '代市长',
      profileId: 'own-profile',
      areRollsFixed: true,
      rolls: [usual('出席', '沈知行'), usual('特邀', '顾问')],
      distribution: [{ label: '发', text: '各县区。' }],
    }
    const made = nextMinutes(last, { nextNumber: '第10号', nextOrdinal: '第60次' }, series)
    expect(findOrderFault(made.children)).toBeNull()
    expect(made.profileId).toBe('own-profile')
    expect(findMasthead(made.children)).toMatchObject({ issuer: '云州市政府办公室', organ: '云州市人民政府' })
    expect(findOpening(made.children)?.meeting).toMatchObject({ chairName: '沈知行', chairPost: '代市长' })
    expect(
      findRolls(made.children).map(({ role, entries }) => [role, ...entries.flatMap(({ names }) => names)]),
    ).toEqual([
      ['出席', '沈知行'],
      ['列席', '陆怀安'],
      ['特邀', '顾问'],
    ])
    expect(made.children.at(-1)).toMatchObject({ distribution: [{ label: '发', text: '各县区。' }] })
  })

  it('keeps the 届 of the last one, whichever the series was set up in', () => {
    const body = (name: string) => ({
      ...last,
      children: last.children.map((block) =>
        block.type === 'opening' ? { ...block, meeting: { ...block.meeting, body: name } } : block,
      ),
    })
    const series = seriesFromMinutes(body('市第十五届人大常委会'), SERIES_ID, 0)!
    const made = nextMinutes(
      body('市第十六届人大常委会'),
      { nextNumber: null, nextOrdinal: '第2次' },
      { ...series, meetingPlace: '市人大会议室' },
    )
    expect(findOpening(made.children)?.meeting).toMatchObject({
      body: '市第十六届人大常委会',
      place: '市人大会议室',
    })
  })

  it('can be the first of a series that has settings only', () => {
    const series = { ...seriesFromMinutes(last, SERIES_ID, 0)!, usedNumber: '第9号', usedOrdinal: '第59次' }
    const [register] = buildRegister([], 2026, [series])
    expect(register).toMatchObject({
      name: '市政府常务会议',
      last: null,
      nextNumber: '第10号',
      nextOrdinal: '第60次',
    })
    const first = firstMinutes(
      createMinutesFromTemplate(findBuiltInTemplate('gov-standing')!),
      register!,
      series,
    )
    expect(findOrderFault(first.children)).toBeNull()
    expect(deriveMeetingName(first.children)).toBe('市政府第60次常务会议')
    expect(findMasthead(first.children)).toMatchObject({ organ: '云州市人民政府', number: '第10号' })
    expect(findRolls(first.children)[0]?.entries[0]?.names).toEqual(['林远舟', '沈知行', '高明川'])
  })
})
