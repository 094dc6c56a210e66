import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { PROBE_CASES, PROBE_VERSION } from '#shared/probe/probe-cases.ts'
import { listProbeTexts, makeProbeMinutes } from '#shared/probe/probe-document.ts'
import { type EndQuestion, listProbeQuestions } from '#shared/probe/probe-questions.ts'

const ends = listProbeQuestions().filter((one): one is EndQuestion => one.kind === 'end')

test('the test page is a document like any other', () => {
  expect(readMinutes(JSON.parse(JSON.stringify(makeProbeMinutes()))).ok).toBe(true)
})

test('each paragraph has what it asks for where its line ends, whoever hangs marks and whoever does not', () => {
  for (const options of [{}, { hanging: false }]) {
    const questions = listProbeQuestions(options)
    for (const [index, { piece, about }] of PROBE_CASES.entries()) {
      const question = questions.find(({ id }) => id === `${index + 1}-1`)
      if (question?.kind !== 'end') throw new Error(about)
      if (piece === '') continue
      const start = question.text.indexOf(piece, question.text.indexOf('、') + 1)
      // Up to one character before it: a mark that may not begin a line takes one along.
      expect(question.at, about).toBeGreaterThanOrEqual(start - 1)
      expect(question.at, about).toBeLessThanOrEqual(start + piece.length)
    }
  }
})

test('three characters are enough to tell where a line ends', () => {
  for (const { text, at, ask } of ends) {
    const tail = text.slice(at - 3, at)
    expect(text.split(tail), ask).toHaveLength(2)
  }
})

test('there are full pages, whose last lines are asked for, and a page with the 版记', () => {
  expect(ends.filter(({ about }) => about === '每页行数').map(({ id }) => id)).toEqual(['page-1', 'page-2'])
})

test('another page has another number: answers of the old one are told apart', () => {
  const hash = createHash('sha256').update(listProbeTexts().join('\n')).digest('hex').slice(0, 12)
  expect([PROBE_VERSION, hash]).toEqual([1, '49088d9beaad'])
})
