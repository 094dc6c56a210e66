import { expect, test } from 'vitest'
import { freeName } from '#shared/text/free-name.ts'

test('a name that is taken gets a number, and stays as short as a name may be', () => {
  expect(freeName('市政府', [])).toBe('市政府')
  expect(freeName('市政府', ['市政府', '市政府（2）'])).toBe('市政府（3）')
  const long = '长'.repeat(60)
  expect(freeName(long, [long])).toBe(`${'长'.repeat(57)}（2）`)
})
