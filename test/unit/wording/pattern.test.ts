import { describe, expect, it } from 'vitest'
import { fillPattern, patternFieldNames } from '#shared/pattern/pattern.ts'
import { findPatternFault } from '#shared/pattern/pattern-rules.ts'

it('fills fields and shows a missing fact as a gap', () => {
  expect(fillPattern('{date}，{chairName}主持', { date: '8月1日', chairName: null })).toBe('8月1日，□□主持')
})

it('leaves out an optional part whose field is missing or empty', () => {
  const pattern = '同意[，会后由{unit}{action}][，{destination}]。'
  expect(fillPattern(pattern, { unit: '甲局', action: null, destination: '' })).toBe('同意。')
  expect(fillPattern(pattern, { unit: '甲局', action: '修改', destination: '印发' })).toBe(
    '同意，会后由甲局修改，印发。',
  )
})

it('judges a nested optional part for itself', () => {
  const pattern = '[由{unit}[于{deadline}]办理]'
  expect(fillPattern(pattern, { unit: '甲局' })).toBe('由甲局办理')
  expect(fillPattern(pattern, { unit: '甲局', deadline: '月底前' })).toBe('由甲局于月底前办理')
  expect(fillPattern(pattern, { deadline: '月底前' })).toBe('')
})

it('does not fill fields inside values', () => {
  expect(fillPattern('{a}{b}', { a: '{b}[', b: '乙' })).toBe('{b}[乙')
})

it('names the fields of a pattern', () => {
  expect([...patternFieldNames('{a}[，{b}[{c}]]')]).toEqual(['a', 'b', 'c'])
})

describe('a pattern is refused with its reason', () => {
  it.each([
    ['{conclusion}{object}[，{destination}]。', 'decision', null],
    ['{conclusion}[，{destination}', 'decision', '句式里的方括号不成对'],
    ['{conclusion}，{wer}', 'decision', '句式里有不认识的项：{wer}'],
    ['{object}。', 'decision', '句式里缺少{结论}'],
    ['{conclusion}，{unit}，{unit}', 'decision', '句式里的{责任单位}只能用一次'],
    ['{conclusion}{object}{unit}', 'decision', '句式里相连的项不能超过两个'],
    ['{conclusion}{汇报}', 'decision', '句式里有不认识的项：{汇报}'],
    ['{conclusion}{reporter}', 'decision', '句式里有不认识的项：{汇报单位}'],
    ['{conclusion}{汇报', 'decision', '句式里的花括号不成对'],
    ['会议听取了汇报。', 'report', '句式里缺少{议题名称}'],
    ['{date}，{date}', 'opening', null],
    ['长'.repeat(401), 'opening', '句式超过400字'],
  ] as const)('%s', (pattern, use, fault) => {
    expect(findPatternFault(pattern, use)).toBe(fault)
  })
})
