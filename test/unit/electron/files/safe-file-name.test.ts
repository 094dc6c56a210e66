import { expect, test } from 'vitest'
import { safeFileName } from '../../../../electron/files/safe-file-name.ts'

test.each([
  ['市政府第59次常务会议纪要（第9号）', '市政府第59次常务会议纪要（第9号）'],
  ['关于《A/B》的纪要：一?', '关于《AB》的纪要：一'],
  ['../../etc/passwd', 'etcpasswd'],
  ['a\u202eb\u0000c\n', 'abc'],
  ['纪要. . ', '纪要'],
  ['', '会议纪要'],
  ['CON', '会议纪要'],
  ['...', '会议纪要'],
])('%j becomes %s', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('a long name is cut between characters', () => {
  expect(safeFileName('𠮷'.repeat(100))).toBe('𠮷'.repeat(60))
})
