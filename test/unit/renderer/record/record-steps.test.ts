import { expect, test } from 'vitest'
import type { Written } from '../../../../renderer/record/record-lines.ts'
import { NO_STEPS, noteStep, type RecordSteps, travel } from '../../../../renderer/record/record-steps.ts'
import { createRandom } from '../../../support/random.ts'

const at = (text: string, start = text.length, end = start): Written => ({ text, start, end })

function note(texts: readonly string[], isTyped = true): { steps: RecordSteps; text: string } {
  let steps = NO_STEPS
  for (const [index, text] of texts.entries())
    if (index > 0) steps = noteStep(steps, at(texts[index - 1] ?? ''), at(text), isTyped)
  return { steps, text: texts.at(-1) ?? '' }
}

function takeBack(steps: RecordSteps, text: string, way: 'undo' | 'redo'): string[] {
  const gone = travel(steps, text, way)
  return gone === null ? [] : [gone.written.text, ...takeBack(gone.steps, gone.written.text, way)]
}

test('a phrase is taken back at once, a line and a command on their own', () => {
  const typed = note(['', '要', '要抓', '要抓紧', '要抓紧\n', '要抓紧\n下'])
  expect(takeBack(typed.steps, typed.text, 'undo')).toEqual(['要抓紧\n', '要抓紧', ''])
  const done = note(['', '09:42 ', '09:42 甲'], false)
  expect(takeBack(done.steps, done.text, 'undo')).toEqual(['09:42 ', ''])
})

test('what is selected comes back with the words', () => {
  const steps = noteStep(NO_STEPS, at('甲乙丙', 1, 2), at('甲丁丙', 2), true)
  expect(travel(steps, '甲丁丙', 'undo')?.written).toEqual(at('甲乙丙', 1, 2))
})

test('any changes are taken back and done again to the letter', () => {
  const random = createRandom(3)
  for (let round = 0; round < 50; round += 1) {
    const texts = ['']
    for (let change = 0; change < 20; change += 1) {
      const last = texts.at(-1) ?? ''
      const from = random.below(last.length + 1)
      const to = from + random.below(Math.min(3, last.length - from) + 1)
      texts.push(last.slice(0, from) + '甲乙\n'.slice(0, random.below(4)) + last.slice(to))
    }
    const { steps, text } = note(
      texts.filter((one, index) => one !== texts[index - 1]),
      false,
    )
    const back = takeBack(steps, text, 'undo')
    expect(back.at(-1) ?? text).toBe('')
    let now = { steps, text }
    for (;;) {
      const gone = travel(now.steps, now.text, 'undo')
      if (gone === null) break
      now = { steps: gone.steps, text: gone.written.text }
    }
    expect(takeBack(now.steps, now.text, 'redo').at(-1) ?? '').toBe(text)
  }
})
