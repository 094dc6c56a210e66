import { expect, it } from 'vitest'
import { showPattern, storePattern } from '#shared/pattern/pattern-names.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'

it('shows the fields of a pattern in Chinese and stores what is typed in the form of the code', () => {
  const stored = '{conclusion}{object}[，会后由{unit}{action}][，{destination}]。'
  const shown = '{结论}{对象}[，会后由{责任单位}{动作}][，{去向}]。'
  expect(showPattern(stored)).toBe(shown)
  expect(storePattern(shown)).toBe(stored)
  expect(storePattern('{ 结论 }，{unit}')).toBe('{conclusion}，{unit}')
})

it('leaves alone what is no field', () => {
  for (const text of ['{没有这项}', '{结论', '结论}', '{}', '{wer}', '{constructor}']) {
    expect(storePattern(text)).toBe(text)
    expect(showPattern(text)).toBe(text)
  }
})

it('shows no pattern of the house with a name of the code, and loses nothing on the way', () => {
  for (const { wording } of builtInTemplates) {
    const { decision, openingForms, topicKinds } = wording
    const patterns = [
      decision.pattern,
      decision.objectPattern,
      ...decision.conclusions,
      ...openingForms.map((form) => form.pattern),
      ...topicKinds.map((kind) => kind.report ?? ''),
    ]
    for (const pattern of patterns) {
      expect(showPattern(pattern)).not.toMatch(/[A-Za-z]/u)
      expect(storePattern(showPattern(pattern))).toBe(pattern)
    }
  }
})
