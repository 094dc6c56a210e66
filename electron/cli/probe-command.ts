import { extname } from 'node:path'
import { blankAnswerSheet, readAnswerSheet } from '../../shared/probe/answer-sheet.ts'
import { describeAll, describeVerdict } from '../../shared/probe/describe-verdict.ts'
import { type Judged, judgeAnswers } from '../../shared/probe/judge-answers.ts'
import { makeProbeMinutes } from '../../shared/probe/probe-document.ts'
import { listProbeQuestions } from '../../shared/probe/probe-questions.ts'
import { makeProbeResult } from '../../shared/probe/probe-result.ts'
import { minutesToDocx } from '../export/docx/minutes-to-docx.ts'
import { decodeText } from '../files/decode-text.ts'
import { readFileContent } from '../files/read-file.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import type { Arguments } from './command-line.ts'
import { givenPath } from './given-path.ts'
import { badInput, badUsage, done, type Outcome } from './outcome.ts'

/** `probe --out TARGET.docx` or `probe --answers SHEET [--out RESULT.json]` */
export async function runProbe({ out, answers }: Arguments): Promise<Outcome> {
  if (answers !== null) return judgeSheet(answers, out)
  if (out === null || out === '') return badUsage('probe 要用 --out 写明目标文件，或用 --answers 写明答卷')
  if (extname(out).toLowerCase() !== '.docx') return badUsage('试测文件的扩展名只能是 .docx')
  const written = await writeFileAtomically(givenPath(out), await minutesToDocx(makeProbeMinutes()))
  return written.ok ? done(blankAnswerSheet(listProbeQuestions())) : badInput(written.error)
}

async function judgeSheet(sheet: string, out: string | null): Promise<Outcome> {
  if (sheet === '') return badUsage('--answers 后面缺少答卷名')
  if (out !== null && extname(out).toLowerCase() !== '.json') return badUsage('结果文件的扩展名只能是 .json')
  const path = givenPath(sheet)
  const content = await readFileContent(path)
  if (!content.ok) return badInput(content.error)
  const text = decodeText(content.value.bytes)?.text
  const questions = listProbeQuestions()
  const read = readAnswerSheet(text ?? '', questions)
  if (text === undefined || Object.keys(read.answers).length === 0)
    return badInput({ kind: 'file-foreign', name: content.value.name, wanted: '排版试测答卷' })
  const judged = judgeAnswers(questions, read.answers)
  if (judged.every(({ verdict }) => verdict.kind === 'empty'))
    return { code: 1, sentence: '答卷还没有填，没有写出结果；请把各行末尾的字填在等号后面。' }
  const target =
    out === null ? `${path.slice(0, path.length - extname(path).length)}-试测结果.json` : givenPath(out)
  const result = `${JSON.stringify(makeProbeResult(read.program, judged), null, 2)}\n`
  const written = await writeFileAtomically(target, new TextEncoder().encode(result))
  if (!written.ok) return badInput(written.error)
  const unread =
    read.unread.length === 0 ? null : `有${read.unread.length}行没有看懂：${read.unread.join('；')}`
  return done(`${tell(judged)}结果已写入：${target}\n`, unread)
}

function tell(judged: readonly Judged[]): string {
  const lines = judged.flatMap((one) => {
    const about = describeVerdict(one)
    return about === null || one.verdict.kind === 'same'
      ? []
      : [`${one.question.ask}（${one.question.about}）：${about}`]
  })
  return [...lines, describeAll(judged), ''].join('\n')
}
