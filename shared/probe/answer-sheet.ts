import type { ProbeAnswers } from './judge-answers.ts'
import type { ProbeQuestion } from './probe-questions.ts'

const PROGRAM = '软件和版本'

const HEAD = `纪要排版试测答卷
用 Word 或 WPS 打开试测文件，把下面各处的字抄在等号后面：一行的末尾抄三个字，标点也算；看不清的空着。
段号是段首的一、二、三……。没有尺子，“几毫米”可以空着。
`

/** The answers of one program, as they were typed. */
export interface AnswerSheet {
  /** WPS文字 12.1; empty: not said. */
  readonly program: string
  readonly answers: ProbeAnswers
  /** Lines that ask nothing the page has, as they stand. */
  readonly unread: readonly string[]
}

/** A sheet to be filled in with any text editor. */
export function blankAnswerSheet(questions: readonly ProbeQuestion[]): string {
  const lines = questions.map(({ ask, about }) => `${ask}（${about}） = `)
  return `${HEAD}\n${[`${PROGRAM} = `, ...lines].join('\n')}\n`
}

/** Reads a sheet: what stands before a （ or the sign = says which question it is; = may be full width, or ：. */
export function readAnswerSheet(text: string, questions: readonly ProbeQuestion[]): AnswerSheet {
  const ids = new Map(questions.map(({ ask, id }) => [ask, id]))
  const answers: Record<string, string> = {}
  const unread: string[] = []
  let program = ''
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [, name = '', answer = ''] =
      /^([^=＝：:（(]+)(?:[（(][^）)]*[）)]\s*)?[=＝：:](.*)$/u.exec(line.trim()) ?? []
    const key = name.replace(/\s/gu, '')
    const id = ids.get(key)
    if (key === PROGRAM) program = answer.trim()
    else if (id !== undefined) answers[id] = answer.trim()
    else if (/[=＝]/u.test(line)) unread.push(line.trim())
  }
  return { program, answers, unread }
}
