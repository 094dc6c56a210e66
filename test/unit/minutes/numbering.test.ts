import { expect, it } from 'vitest'
import { createItem, createStatement, createTopic } from '#shared/minutes/factories.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'

it('numbers topics through the document and skips those without a number', () => {
  const topics = Array.from({ length: 11 }, () => createTopic('审议'))
  const withUnnumbered = [createTopic('', { numbering: 'none' }), ...topics]
  const numbers = numberBlocks(withUnnumbered)
  expect(numbers[0]).toBe('')
  expect(numbers[1]).toBe('一、')
  expect(numbers[11]).toBe('十一、')
})

it('prints a bare topic number without its mark', () => {
  expect(numberBlocks([createTopic('', { numbering: 'bare' })])).toEqual(['一'])
})

it('restarts items at every statement and second-level items at every first-level item', () => {
  const blocks = [
    createStatement('会议强调，'),
    createItem('甲'),
    createItem('子', { level: 2 }),
    createItem('丑', { level: 2 }),
    createItem('乙'),
    createItem('寅', { level: 2 }),
    createStatement('会议要求，'),
    createItem('丙'),
  ]
  expect(numberBlocks(blocks)).toEqual(['', '（一）', '1.', '2.', '（二）', '1.', '', '（一）'])
})
