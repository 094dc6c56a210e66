import { describe, expect, it } from 'vitest'
import { buildRegister, type NumberedDraft } from '#shared/series/number-register.ts'
import { newSeries, type Series } from '#shared/series/series.ts'

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
    deletedAtMs: null,
  }
}

const SERIES_ID = '00000000-0000-4000-8000-000000000001'
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

  it('begin anew with each 届, which names no other series', () => {
    const drafts = [
      draft('市第十五届人大常委会第30次会议', '第30号', '2025-12-01'),
      draft('市第十六届人大常委会第1次会议', '第1号', '2026-01-20'),
      draft('市第十六届人大常委会第3次会议', '第3号', '2026-02-20'),
      draft('市第十五届人大常委会第3次会议', '第3号', '2023-02-20'),
    ]
    const [one, ...others] = buildRegister(drafts, 2026, [
      series({ body: '市第十五届人大常委会', meetingName: '会议', usedOrdinal: '第29次', usedYear: 2025 }),
    ])
    expect(others).toEqual([])
    expect([one?.name, one?.nextOrdinal]).toEqual(['市人大常委会会议', '第4次'])
    expect(one?.years[0]?.ordinalGaps).toEqual(['第2次'])
    expect(one?.years.flatMap(({ rows }) => rows).some(({ isDoubleOrdinal }) => isDoubleOrdinal)).toBe(false)
    expect(buildRegister([draft('市政府十二届3次全体会议', null, '2026-01-05')], 2026)).toMatchObject([
      { name: '市政府全体会议', nextOrdinal: '4次' },
    ])
  })

  it('the first of a year counts on from the highest of the last: width and total stay', () => {
    const drafts = [
      draft('县政府第1次常务会议', '第011期（总第344期）', '2025-11-01'),
      draft('县政府第2次常务会议', '第012期（总第345期）', '2025-12-01'),
    ]
    expect(next(drafts, 2025)).toEqual(['第013期（总第346期）', '第3次'])
    expect(next(drafts, 2026)).toEqual(['第001期（总第346期）', '第3次'])
  })

  it('a 届次 that goes on over the year is missed between the years', () => {
    const drafts = [
      draft('县政府第57次常务会议', '第20号', '2025-12-01'),
      draft('县政府第60次常务会议', '第1号', '2026-01-08'),
    ]
    expect(buildRegister(drafts, 2026)[0]?.years[0]?.ordinalGaps).toEqual(['第58次', '第59次'])
    const byYear = [series({ isOrdinalByYear: true })]
    expect(buildRegister(drafts, 2026, byYear)[0]?.years[0]?.ordinalGaps).toEqual([])
  })

  it('keep what lies in the bin, of which no next one is made', () => {
    const kept = draft('县政府第5次常务会议', '第5号', '2026-01-01')
    const binned = { ...draft('县政府第6次常务会议', '第6号', '2026-02-01'), deletedAtMs: 1 }
    expect(buildRegister([kept, binned], 2026)[0]).toMatchObject({ last: kept, nextNumber: '第7号' })
    expect(buildRegister([binned], 2026)[0]?.last).toEqual(binned)
  })
})
