import { expect, it } from 'vitest'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { seriesOf } from '#shared/series/series-name.ts'
import { listSeries, listYears, passesFilter } from '../../../../renderer/drafts/library-filters.ts'

function draft(meetingName: string | null, meetingDate: string | null): DraftSummary {
  return { meetingName, meetingDate, createdAtMs: Date.UTC(2024, 5, 1) } as DraftSummary
}

const drafts = [
  draft('市政府第59次常务会议', '2021-07-31'),
  draft('市政府第60次常务会议', '2021-08-20'),
  draft('市政府第六十一次常务会议', '2022-01-05'),
  draft('全市防汛工作专题会议', '2022-06-01'),
  draft(null, null),
]

it('puts meetings of one kind together, whatever their number', () => {
  expect(drafts.map(seriesOf)).toEqual([
    '市政府常务会议',
    '市政府常务会议',
    '市政府常务会议',
    '全市防汛工作专题会议',
    '',
  ])
  expect(listSeries(drafts).map(({ value, count }) => `${value}${count}`)).toEqual([
    '市政府常务会议3',
    '全市防汛工作专题会议1',
    '1',
  ])
})

it('lists years newest first; a draft without a date counts for the year it was made', () => {
  expect(listYears(drafts)).toEqual([
    { value: 2024, count: 1 },
    { value: 2022, count: 2 },
    { value: 2021, count: 2 },
  ])
})

it('filters by both', () => {
  const shown = drafts.filter((one) => passesFilter(one, { series: '市政府常务会议', year: 2021 }))
  expect(shown.map((one) => one.meetingName)).toEqual(['市政府第59次常务会议', '市政府第60次常务会议'])
})
