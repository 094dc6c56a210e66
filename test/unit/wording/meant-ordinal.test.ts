import { expect, test } from 'vitest'
import { meantOrdinal } from '#shared/wording/meant-ordinal.ts'

test.each([
  ['87', '第87次'],
  ['８７', '第87次'],
  [' 87 ', '第87次'],
  ['第87', '第87次'],
  ['87次', '第87次'],
  ['第 87 次', '第87次'],
  ['087', '第87次'],
  ['八十七', '第八十七次'],
  ['第八十七', '第八十七次'],
  ['一百零二次', '第一百零二次'],
])('%s is %s', (text, meant) => expect(meantOrdinal(text)).toBe(meant))

test.each(['第87次', '第八十七次', '2026年第2次', '十六届第3次', '', '0', '扩大', '第87次（扩大）'])(
  '%s stays as it is',
  (text) => expect(meantOrdinal(text)).toBeNull(),
)
