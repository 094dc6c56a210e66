import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listProbeTexts } from '#shared/probe/probe-document.ts'
import { listProbeQuestions } from '#shared/probe/probe-questions.ts'
import { readDocxText } from '../../support/docx-parts.ts'
import { answersOf } from '../../support/paper/probe-answers.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const program = new URL('../../../scripts/jiyao.ts', import.meta.url).pathname

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** The sheet that the program printed, filled in by a program that sets the page so. */
function fillIn(sheet: string, options: Parameters<typeof listProbeQuestions>[0] = {}): string {
  const questions = listProbeQuestions(options)
  const answers = answersOf(questions)
  return sheet
    .split('\n')
    .map((line) => {
      const asked = questions.find(({ ask }) => line.startsWith(`${ask}（`))
      return asked === undefined ? line : `${line}${answers[asked.id]}`
    })
    .join('\n')
}

test('the test page is written, its sheet printed, and filled-in sheets are compared and kept', () => {
  const folder = temporaryFolder()
  const file = join(folder, '试测.docx')
  const { status, stdout: sheet, stderr } = run('probe', '--out', file)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const words = readDocxText(readFileSync(file)).join('\n')
  for (const text of listProbeTexts()) expect(words).toContain(text)

  const answers = join(folder, '答卷.txt')
  writeFileSync(answers, fillIn(sheet))
  const same = run('probe', '--answers', answers)
  expect({ ...same, stdout: same.stdout.split('\n')[0] }).toEqual({
    status: 0,
    stdout: `${listProbeQuestions().length}处一致，0处不一致。`,
    stderr: '',
  })
  expect(JSON.parse(readFileSync(join(folder, '答卷-试测结果.json'), 'utf8'))).toMatchObject({
    kind: 'jiyao-probe',
    program: '',
  })

  writeFileSync(
    answers,
    fillIn(sheet, { hanging: false }).replace('软件和版本 = ', '软件和版本 = 某某办公 3.0'),
  )
  const target = join(folder, '结果.json')
  const other = run('probe', '--answers', answers, '--out', target)
  expect(other.status).toBe(0)
  expect(other.stdout).toMatch(
    /^第2段第1行末尾（行末逗号）：不一致：本程序到“.*，”为止，这里到“.*”，少2个字$/mu,
  )
  expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({
    program: '某某办公 3.0',
    answers: expect.arrayContaining([expect.objectContaining({ id: '2-1', verdict: 'differs', by: -2 })]),
  })
})

test('what is not asked for rightly, is empty or no sheet at all, is said in one sentence', () => {
  const folder = temporaryFolder()
  const sheet = join(folder, '答卷.txt')
  writeFileSync(sheet, run('probe', '--out', join(folder, '页.docx')).stdout)
  expect(run('probe', '--answers', sheet)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('还没有填'),
  })
  expect(existsSync(join(folder, '答卷-试测结果.json'))).toBe(false)
  writeFileSync(sheet, '会议纪要')
  expect(run('probe', '--answers', sheet)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('排版试测答卷'),
  })
  expect(run('probe', '--answers', join(folder, '没有.txt')).status).toBe(1)
  for (const words of [[], ['页.docx'], ['--out', '页.pdf']])
    expect(run('probe', ...words).status, words.join(' ')).toBe(2)
})
