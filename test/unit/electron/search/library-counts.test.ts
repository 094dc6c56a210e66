import { expect, it } from 'vitest'
import type { DraftRow } from '../../../../electron/drafts/draft-row.ts'
import {
  createCounting,
  type KnownRow,
  knowRow,
  passesFilter,
} from '../../../../electron/search/library-counts.ts'

let made = 0
function row(meeting_name: string | null, meeting_date: string | null): KnownRow {
  made += 1
  const created_at_ms = Date.UTC(2024, 5, 1)
  return knowRow({
    id: `row-${made}`,
    meeting_name,
    meeting_date,
    created_at_ms,
    status: '起草',
  } as DraftRow)
}

const rows = [
  row('市政府第59次常务会议', '2021-07-31'),
  row('市政府第60次常务会议', '2021-08-20'),
  row('市政府第六十一次常务会议', '2022-01-05'),
  row('全市防汛工作专题会议', '2022-06-01'),
  row(null, null),
]
const units = new Map([
  ['row-1', new Set(['市水利局', '市财政局'])],
  ['row-2', new Set(['市财政局'])],
])
const ALL = { series: null, year: null, status: null, unit: null }

it('puts meetings of one kind together, whatever their number, those without a meeting last', () => {
  const { series } = createCounting()(rows, units)
  expect(series.map(({ value, count }) => `${value}${count}`)).toEqual([
    '市政府常务会议3',
    '全市防汛工作专题会议1',
    '1',
  ])
})

it('lists years newest first; a draft without a date counts for the year it was made', () => {
  expect(createCounting()(rows, units).years).toEqual([
    { value: 2024, count: 1 },
    { value: 2022, count: 2 },
    { value: 2021, count: 2 },
  ])
})

it('counts a draft for each of its units', () => {
  expect(createCounting()(rows, units).units).toEqual([
    { value: '市财政局', count: 2 },
    { value: '市水利局', count: 1 },
  ])
})

it('narrows by several at once', () => {
  const names = (filter: Partial<typeof ALL> | { series: string; year: number; unit?: string }) =>
    rows.filter((one) => passesFilter(one, { ...ALL, ...filter }, units)).map((one) => one.row.meeting_name)
  expect(names({ series: '市政府常务会议', year: 2021 })).toEqual([
    '市政府第59次常务会议',
    '市政府第60次常务会议',
  ])
  expect(names({ series: '市政府常务会议', year: 2021, unit: '市水利局' })).toEqual(['市政府第59次常务会议'])
})

it('counts again after a row or its units changed, and when none is asked for', () => {
  const count = createCounting()
  const [first, second] = [row('市政府第1次常务会议', '2021-01-01'), row('市政府第2次常务会议', '2021-02-01')]
  const unitsNow = new Map([[first.row.id, new Set(['市财政局'])]])
  expect(count([first, second], unitsNow)).toMatchObject({
    total: 2,
    years: [{ value: 2021, count: 2 }],
    units: [{ value: '市财政局', count: 1 }],
  })
  const later = knowRow({ ...second.row, meeting_date: '2022-02-01', status: '送审' })
  unitsNow.set(first.row.id, new Set(['市水利局']))
  expect(count([first, later], unitsNow)).toMatchObject({
    years: [
      { value: 2022, count: 1 },
      { value: 2021, count: 1 },
    ],
    statuses: [
      { value: '起草', count: 1 },
      { value: '送审', count: 1 },
    ],
    units: [{ value: '市水利局', count: 1 }],
  })
  expect(count([], unitsNow)).toMatchObject({ total: 0, statuses: [], units: [], series: [], years: [] })
})
