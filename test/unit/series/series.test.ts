import { describe, expect, it } from 'vitest'
import {
  createMasthead,
  createMeeting,
  createOpening,
  createRoll,
  createRollEntry,
  createTopic,
} from '#shared/minutes/factories.ts'
import { countOn, readCounted, withCount } from '#shared/series/count-on.ts'
import { seriesFromMinutes } from '#shared/series/series-from-minutes.ts'
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
  ['第009号', 2026, '第010号'],
  ['〔2025〕012号', 2026, '〔2026〕001号'],
  ['二〇二五年第三次', 2025, '二〇二五年第四次'],
  ['〔二〇二五〕十二号', 2026, '〔二〇二六〕一号'],
])('%s goes on in %s as %s', (text, year, wanted) => {
  expect(countOn(text, year)).toBe(wanted)
})

it('what holds no count does not go on', () => {
  expect(countOn('无', 2026)).toBeNull()
  expect(readCounted('□□')).toBeNull()
  expect(withCount('〔2025〕12号', 4, 2025)).toBe('〔2025〕4号')
})

const SERIES_ID = '00000000-0000-4000-8000-000000000001'
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
