import { expect, test } from 'vitest'
import { isSameValue } from '../../../../renderer/ui/memo-by-value.ts'

test('lists and records are the same when they hold the same', () => {
  expect(isSameValue({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true)
  expect(isSameValue({ a: [1, { b: null }] }, { a: [1, { b: '' }] })).toBe(false)
  expect(isSameValue({ a: 1 }, { b: 1 })).toBe(false)
  expect(isSameValue([1, 2], [1])).toBe(false)
})

test('a record with a name that holds nothing is not one without it', () => {
  expect(isSameValue({ a: undefined }, { b: undefined })).toBe(false)
})

test('functions are the same only when they are one', () => {
  const act = () => 1
  expect(isSameValue({ act }, { act })).toBe(true)
  expect(isSameValue({ act }, { act: () => 1 })).toBe(false)
})
