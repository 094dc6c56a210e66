import { expect, test } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createColophon, createMasthead, createMeeting, createOpening } from '#shared/minutes/factories.ts'
import { dayBeside } from '../../../../renderer/facts/day-beside.ts'

const paper = (
  issueDate: string | null,
  date: string | null,
  printDate: string | null,
  number: string | null,
) =>
  [
    createMasthead({ issueDate, number }),
    createOpening(createMeeting({ date }), null, ''),
    createColophon({ printDate }),
  ] satisfies MinutesBlock[]

test('the meeting, 版头 and 版记 tell each other the year, 编号 where no day is told', () => {
  expect(dayBeside(paper('2025-06-18', null, null, null), 'opening')).toBe('2025-06-18')
  expect(dayBeside(paper('2025-06-18', '2025-06-11', null, null), 'masthead')).toBe('2025-06-11')
  expect(dayBeside(paper('2025-06-18', '2025-06-11', null, null), 'colophon')).toBe('2025-06-11')
  expect(dayBeside(paper(null, null, '2025-06-20', null), 'opening')).toBe('2025-06-20')
  expect(dayBeside(paper(null, '2025-06-11', null, '〔2024〕3号'), 'opening')).toBe('2024-07-01')
  expect(dayBeside(paper(null, '2025-06-11', null, '第3号'), 'opening')).toBe(null)
})
