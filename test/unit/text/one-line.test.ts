import { expect, it } from 'vitest'
import { oneLineOf } from '#shared/text/one-line.ts'

it.each([
  ['市财政局\u200b\r\n', '市财政局'],
  ['\ufeff　　市财政局　', '市财政局'],
  ['审议《云州市城市绿道\n管理办法（试行）》', '审议《云州市城市绿道管理办法（试行）》'],
  ['《办法（试\n行）》\n的汇报', '《办法（试行）》 的汇报'],
  ['市财政局\n\n市水务局', '市财政局 市水务局'],
  ['A\nB', 'A B'],
  ['市财政局\t李明', '市财政局 李明'],
  ['市\u0007财政局\v', '市财政局'],
  ['\u202a办\u200d法\u202c\u2066', '办法'],
  ['👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
  ['\u200b\n', ''],
])('%j in a field of one line is %j', (pasted, line) => {
  expect(oneLineOf(pasted)).toBe(line)
})
