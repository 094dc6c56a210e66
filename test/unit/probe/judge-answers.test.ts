import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankAnswerSheet, readAnswerSheet } from '#shared/probe/answer-sheet.ts'
import { describeAll, describeVerdict } from '#shared/probe/describe-verdict.ts'
import { judgeAnswers, type ProbeAnswers } from '#shared/probe/judge-answers.ts'
import { PROBE_VERSION } from '#shared/probe/probe-cases.ts'
import { listProbeQuestions } from '#shared/probe/probe-questions.ts'
import { makeProbeResult, probeResultSchema } from '#shared/probe/probe-result.ts'
import { answersOf } from '../../support/paper/probe-answers.ts'

const questions = listProbeQuestions()

function verdictOf(id: string, answer: string) {
  const judged = judgeAnswers(questions, { [id]: answer }).find(({ question }) => question.id === id)
  if (judged === undefined) throw new Error(id)
  return { ...judged.verdict, words: describeVerdict(judged) }
}

function kindsOf(answers: ProbeAnswers): string[] {
  return [...new Set(judgeAnswers(questions, answers).map(({ verdict }) => verdict.kind))]
}

test('a program that breaks the lines as this one does differs nowhere', () => {
  expect(kindsOf(answersOf(questions))).toEqual(['same'])
})

test('a program that hangs nothing differs by the character that it takes along to the next line', () => {
  const judged = judgeAnswers(questions, answersOf(listProbeQuestions({ hanging: false })))
  const comma = judged.find(({ question }) => question.id === '2-1')
  expect(comma?.verdict).toMatchObject({ kind: 'differs', by: -2 })
  expect(comma && describeVerdict(comma)).toMatch(/^不一致：本程序到“.*，”为止，这里到“.*”，少2个字$/u)
  expect(judged.find(({ question }) => question.id === '1-1')?.verdict.kind).toBe('same')
})

describe('what people type', () => {
  test.each([
    ['marks of half width', '2-1', '皇始制,'],
    ['blanks between', '3-1', ' 拱 平 章 。 '],
    ['straight quotation marks', '14-1', '郁楼",'],
    ['quotation marks the other way round', '14-1', '郁楼“，'],
    ['one character only', '1-1', '藏'],
    ['a number with its unit', 'pages', '3页'],
    ['a measure that is nearly right', 'foot', '约36毫米'],
    ['full-width digits', 'colophon', '３'],
  ])('%s', (_, id, answer) => expect(verdictOf(id, answer).kind).toBe('same'))

  test.each([
    ['characters that stand nowhere', '2-1', '会议纪'],
    ['a character that stands in many places', 'page-1', '、'],
    ['words for a number', 'pages', '好几页'],
  ])('%s', (_, id, answer) => expect(verdictOf(id, answer).kind).toBe('unclear'))

  test('a character more or fewer, and another number, are told as such', () => {
    expect(verdictOf('1-1', '冬藏闰')).toMatchObject({ kind: 'differs', by: 1 })
    expect(verdictOf('1-1', '收冬')).toMatchObject({ kind: 'differs', by: -1 })
    expect(verdictOf('pages', '4')).toMatchObject({ kind: 'differs', by: 1, theirs: '4' })
    expect(verdictOf('page-1', '念作')).toMatchObject({ kind: 'differs', by: -1 })
    expect(verdictOf('foot', '20')).toMatchObject({ kind: 'differs', by: -15 })
  })

  test('all in one sentence', () => {
    const judged = judgeAnswers(questions, { '1-1': '藏', '2-1': '始', '3-1': '哎' })
    expect(describeAll(judged)).toBe(`1处一致，1处不一致；1处看不明白，${questions.length - 3}处没有填。`)
  })
})

describe('the sheet', () => {
  test('comes back as it was filled in', () => {
    const answers = answersOf(questions)
    const filled = blankAnswerSheet(questions)
      .split('\n')
      .map((line) => {
        const asked = questions.find(({ ask }) => line.startsWith(`${ask}（`))
        if (line.startsWith('软件')) return `${line}WPS文字 12.1`
        return asked === undefined ? line : `${line}${answers[asked.id]}`
      })
    expect(readAnswerSheet(filled.join('\r\n'), questions)).toEqual({
      program: 'WPS文字 12.1',
      answers,
      unread: [],
    })
  })

  test('the sign may be any, what it asks may be written short, and what it does not know is given back', () => {
    const read = readAnswerSheet(
      '第2段第1行末尾＝始制，\n第3段 第1行末尾：章。\n第99段第1行末尾 = 甲\n',
      questions,
    )
    expect(read).toEqual({
      program: '',
      answers: { '2-1': '始制，', '3-1': '章。' },
      unread: ['第99段第1行末尾 = 甲'],
    })
  })
})

describe('what was seen in real programs', () => {
  const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'probe')
  test.each(readdirSync(folder))('%s', (name) => {
    const result = probeResultSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    expect(result.probe).toBe(PROBE_VERSION)
    const answers = Object.fromEntries(result.answers.map(({ id, answer }) => [id, answer]))
    // What the program says of them now is what the file says: a changed typesetter, or a changed judgement, shows here.
    expect(makeProbeResult(result.program, judgeAnswers(questions, answers))).toEqual(result)
    // LibreOffice hangs nothing; all others are held against the lines that the .docx is written for.
    const own = result.program.startsWith('LibreOffice') ? listProbeQuestions({ hanging: false }) : questions
    const differing = judgeAnswers(own, answers).filter(
      ({ verdict }) => verdict.kind !== 'same' && verdict.kind !== 'empty',
    )
    expect(differing.map(({ question, answer }) => `${question.ask} ${answer}`)).toEqual([])
  })
})
