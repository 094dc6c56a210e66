import { describe, expect, it } from 'vitest'
import { deriveMeetingName } from '#shared/minutes/derive-title.ts'
import {
  createColophon,
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
import { countOn, readCounted, withCount } from '#shared/series/count-on.ts'
import { firstMinutes, nextMinutes } from '#shared/series/next-minutes.ts'
import { buildRegister, type NumberedDraft } from '#shared/series/number-register.ts'
import { newSeries, type Series } from '#shared/series/series.ts'
import { seriesFromMinutes } from '#shared/series/series-from-minutes.ts'
import { usualRolls } from '#shared/series/usual-rolls.ts'
import { findBuiltInTemplate } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'

it.each([
  ['第9号', 2026, '第10号'],
  ['〔2025〕12号', 2025, '〔2025〕13号'],
  ['〔2025〕12号', 2026, '〔2026〕1号'],
  ['长府会议纪要〔2025〕2号', 2025, '长府会议纪要〔2025〕3号'],
  ['第十二期（总第345期）', 2026, '第十三期（总第346期）'],
  ['2025年第3期', 2026, '2026年第1期'],
  ['（第99号）', 2026, '（第100号）'],
  ['第五十九次', 2026, '第六十次'],
  ['2025年第2次', 2025, '2025年第3次'],
])('%s goes on in %s as %s', (text, year, wanted) => {
  expect(countOn(text, year)).toBe(wanted)
})

it('what holds no count does not go on', () => {
  expect(countOn('无', 2026)).toBeNull()
  expect(readCounted('□□')).toBeNull()
  expect(withCount('〔2025〕12号', 4, 2025)).toBe('〔2025〕4号')
})

let made = 0
function draft(meetingName: string | null, number: string | null, meetingDate: string | null): NumberedDraft {
  made += 1
  return {
    id: `draft-${made}`,
    title: `${meetingName}${number}`,
    meetingName,
    number,
    meetingDate,
    createdAtMs: Date.UTC(2026, 0, made),
  }
}

describe('the register', () => {
  const drafts = [
    draft('县政府第7次常务会议', '〔2025〕7号', '2025-11-03'),
    draft('县政府第8次常务会议', '〔2025〕9号', '2025-12-20'),
    draft('县政府第9次常务会议', '〔2026〕1号', '2026-01-15'),
    draft('县政府第9次常务会议', '〔2026〕1号', '2026-02-15'),
    draft('党组第3次会议', '第3号', '2026-02-16'),
    draft(null, '第5号', null),
  ]
  const [party, county] = buildRegister(drafts, 2026)

  it('counts series apart, the one used last first, and 编号 by the year', () => {
    expect([party?.name, county?.name]).toEqual(['党组会议', '县政府常务会议'])
    expect(county?.years.map(({ year, rows }) => [year, ...rows.map(({ number }) => number)])).toEqual([
      [2026, '〔2026〕1号', '〔2026〕1号'],
      [2025, '〔2025〕7号', '〔2025〕9号'],
    ])
  })

  it('says what comes next, what is missing and what is there twice', () => {
    expect([county?.nextNumber, county?.nextOrdinal]).toEqual(['〔2026〕2号', '第10次'])
    expect(county?.years.map(({ gaps }) => gaps)).toEqual([[], ['〔2025〕8号']])
    expect(
      county?.years[0]?.rows.map(({ isDouble, isDoubleOrdinal }) => [isDouble, isDoubleOrdinal]),
    ).toEqual([
      [true, true],
      [true, true],
    ])
    expect(county?.years[1]?.rows.some(({ isDouble }) => isDouble)).toBe(false)
  })

  it('begins a new year with the first number; a number comes back when its draft is gone', () => {
    expect(buildRegister(drafts, 2027).map(({ nextNumber }) => nextNumber)).toEqual(['第1号', '〔2027〕1号'])
    expect(buildRegister(drafts.slice(0, 2), 2025)[0]?.nextNumber).toBe('〔2025〕10号')
    expect(buildRegister(drafts.slice(0, 1), 2025)[0]?.nextNumber).toBe('〔2025〕8号')
  })
})

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
    ).toEqual([['出席', '林远舟', '沈知行', '高明川', null], ['请假'], ['列席', '陆怀安', null]])
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
      [],
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
      [],
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
    ).toEqual([['出席', '沈知行'], ['请假'], ['列席', '陆怀安'], ['特邀', '顾问']])
    expect(made.children.at(-1)).toMatchObject({ distribution: [{ label: '发', text: '各县区。' }] })
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

const SERIES_ID = '00000000-0000-4000-8000-000000000001'
function usual(role: string, ...names: string[]) {
  return usualRolls([createRoll(role, [createRollEntry({ names })])])[0]!
}

describe('the counters of a series', () => {
  const series = (fields: Partial<Series>): Series => ({
    ...newSeries(SERIES_ID, 0),
    body: '县政府',
    meetingName: '常务会议',
    ...fields,
  })
  const next = (drafts: NumberedDraft[], year: number, fields: Partial<Series> = {}) => {
    const [one] = buildRegister(drafts, year, [series(fields)])
    return [one?.nextNumber, one?.nextOrdinal]
  }

  it('go on from what was given elsewhere, until the drafts are further', () => {
    const used = { usedNumber: '第8号', usedOrdinal: '第58次', usedYear: 2026 }
    expect(next([], 2026, used)).toEqual(['第9号', '第59次'])
    expect(next([draft('县政府第60次常务会议', '第11号', '2026-02-01')], 2026, used)).toEqual([
      '第12号',
      '第61次',
    ])
    expect(next([], 2027, used)).toEqual(['第1号', '第59次'])
  })

  it('count by the year or on and on, 第N号 and 第N次 apart', () => {
    const drafts = [draft('县政府第60次常务会议', '第11号', '2025-12-01')]
    expect(next(drafts, 2026)).toEqual(['第1号', '第61次'])
    expect(next(drafts, 2026, { isNumberByYear: false, isOrdinalByYear: true })).toEqual(['第12号', '第1次'])
  })

  it('an ordinal that says its year counts within it', () => {
    const drafts = [
      draft('县政府2025年第30次常务会议', '第30号', '2025-12-01'),
      draft('县政府2026年第2次常务会议', '第2号', '2026-02-01'),
    ]
    expect(next(drafts, 2026)).toEqual(['第3号', '2026年第3次'])
    expect(next(drafts, 2027)).toEqual(['第1号', '2027年第1次'])
  })

  it('know a number in any spelling, and name the ordinals that are missing', () => {
    const drafts = [
      draft('县政府第5次常务会议', '第9号', '2026-01-01'),
      draft('县政府第八次常务会议', '（第九号）', '2026-02-01'),
      draft('县政府第8次常务会议', '第10号', '2026-03-01'),
    ]
    const [year] = buildRegister(drafts, 2026)[0]!.years
    expect(year?.rows.map(({ isDouble, isDoubleOrdinal }) => [isDouble, isDoubleOrdinal])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ])
    expect(year?.ordinalGaps).toEqual(['第6次', '第7次'])
  })
})

describe('a series of a draft', () => {
  it('is everything that repeats; who was on leave is a member', () => {
    const last = {
      ...createMinutesFromTemplate(findBuiltInTemplate('gov-standing')!),
      children: [
        createMasthead({
          organ: '云州市人民政府',
          kind: '常务会议纪要',
          lines: 2,
          issuer: '办公室',
          number: '第3号',
        }),
        createOpening(
          createMeeting({ body: '市政府', ordinal: '2026年第3次', name: '常务会议', chairName: '林远舟' }),
          null,
        ),
        createTopic('审议'),
        createRoll('出席', [createRollEntry({ names: ['沈知行'] })]),
        createRoll('请假', [createRollEntry({ names: ['高明川'], note: '出差' })]),
        createRoll('邀请列席', [createRollEntry({ names: ['客人'] })]),
      ],
    }
    expect(seriesFromMinutes(last, SERIES_ID, 4)).toMatchObject({
      id: SERIES_ID,
      place: 4,
      body: '市政府',
      meetingName: '常务会议',
      organ: '云州市人民政府',
      kind: '常务会议纪要',
      lines: 2,
      issuer: '办公室',
      chairName: '林远舟',
      templateId: 'gov-standing',
      rolls: [
        { role: '出席', entries: [{ names: ['沈知行', '高明川'] }] },
        { role: '邀请列席', entries: [{ names: ['客人'] }] },
      ],
      isOrdinalByYear: true,
    })
    expect(
      seriesFromMinutes(
        { ...last, children: [createMasthead(), createOpening(createMeeting(), null)] },
        SERIES_ID,
        0,
      ),
    ).toBeNull()
  })
})
