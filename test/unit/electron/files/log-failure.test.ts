import { expect, test } from 'vitest'
import { describeFailure } from '../../../../electron/files/log-failure.ts'

function failureOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('V8 quotes the text that is no JSON; the log does not', () => {
  const error = failureOf(() => JSON.parse('会议强调，要严格保密，{'))
  expect(String(error)).toContain('会议')
  expect(describeFailure(error)).toMatch(/^SyntaxError\n\s+at JSON\.parse/u)
  expect(describeFailure(error)).not.toMatch(/[会议强调保密]/u)
})

test('the text in a cause, in a thrown string and behind several lines stays out as well', () => {
  const inner = new Error('正文一\n正文二\n    at 正文三')
  const outer = new Error('正文四', { cause: inner })
  expect(describeFailure(outer)).toContain('because of Error')
  expect(describeFailure(outer).replace(/^\s+at .*$/gmu, '')).not.toContain('正文')
  expect(describeFailure('正文五')).toBe('string')
})

test('the code of a refusal of the system is told, the name of the file is not', () => {
  const error = Object.assign(new Error("ENOENT: no such file, open '/家/绝密纪要.docx'"), { code: 'ENOENT' })
  expect(describeFailure(error)).toMatch(/^Error ENOENT/u)
  expect(describeFailure(error)).not.toContain('绝密')
})
