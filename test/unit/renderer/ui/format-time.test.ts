import { expect, test } from 'vitest'
import { formatSaved } from '../../../../renderer/ui/format-time.ts'

const now = new Date(2025, 2, 17, 15, 30).getTime()

test('what was saved today is told to the second, earlier savings by their day', () => {
  expect(formatSaved(new Date(2025, 2, 17, 14, 3, 21).getTime(), now)).toBe('14:03:21')
  expect(formatSaved(new Date(2025, 2, 16, 9, 20).getTime(), now)).toBe('昨天 09:20')
  expect(formatSaved(new Date(2021, 7, 11, 14, 3).getTime(), now)).toBe('2021年8月11日')
})
