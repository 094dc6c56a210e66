import { expect, test } from 'vitest'
import { joinRecords } from '../../../../electron/records/join-records.ts'

test.each([
  ['甲', '', '甲'],
  ['', '乙', '乙'],
  [' \n', '乙', '乙'],
  ['甲乙丙', '乙', '甲乙丙'],
  ['乙', '甲乙丙', '甲乙丙'],
  ['甲', '乙', '甲\n\n乙'],
])('%j with %j is %j: no word of either is lost', (now, other, joined) => {
  expect(joinRecords(now, other)).toBe(joined)
})
