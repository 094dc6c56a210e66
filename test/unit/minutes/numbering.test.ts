import { expect, it } from 'vitest'
import { createItem, createStatement, createTopic } from '#shared/minutes/factories.ts'
import { countBlocks, numberBlocks } from '#shared/minutes/numbering.ts'
import { ITEM_MARKS, TOPIC_NUMBERINGS } from '#shared/text/marks.ts'

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

it('writes each mark and each kind of topic number', () => {
  const marks = ITEM_MARKS.map((mark) => createItem('', { mark }))
  const second = ITEM_MARKS.map((mark) => createItem('', { mark, start: 12 }))
  expect(numberBlocks(marks)).toEqual(['一、', '（一）', '1.', '（1）', '一是', '一要', '第一，', '①', ''])
  expect(numberBlocks(second)).toEqual([
    '十二、',
    '（十二）',
    '12.',
    '（12）',
    '十二是',
    '十二要',
    '第十二，',
    '⑫',
    '',
  ])
  const topics = TOPIC_NUMBERINGS.map((numbering) => createTopic('', { numbering }))
  expect(numberBlocks(topics)).toEqual(['一、', '2.', '（三）', '第四项　', '五', ''])
})

it('counts from the number a block says, in topics and items, and tells what it would have been', () => {
  const blocks = [
    createTopic('', { start: 4 }),
    createTopic(''),
    createStatement(''),
    createItem('', { start: 3 }),
    createItem(''),
    createItem('', { start: 1 }),
  ]
  expect(numberBlocks(blocks)).toEqual(['四、', '五、', '', '（三）', '（四）', '（一）'])
  expect(countBlocks(blocks)[5]).toEqual({ ordinal: 1, expected: 5 })
})

it('keeps a group whole over text without a mark, and counts anew where the mark changes', () => {
  const dot = { mark: 'dot' } as const
  const blocks = [
    createTopic('分工'),
    createItem('分工', dot),
    createItem('市水利局牵头。', { mark: 'none' }),
    createItem('时间', dot),
    createItem('子', { level: 2, mark: 'paren' }),
    createItem('六月底前。', { level: 2, mark: 'none' }),
    createItem('丑', { level: 2, mark: 'paren' }),
    createItem('督查', dot),
    createItem('其他'),
  ]
  expect(numberBlocks(blocks)).toEqual(['一、', '1.', '', '2.', '（1）', '', '（2）', '3.', '（一）'])
})
