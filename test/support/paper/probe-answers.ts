import type { ProbeAnswers } from '#shared/probe/judge-answers.ts'
import type { ProbeQuestion } from '#shared/probe/probe-questions.ts'

/** What somebody would copy from a program that sets the page as these questions have it. */
export function answersOf(questions: readonly ProbeQuestion[]): ProbeAnswers {
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      question.kind === 'end'
        ? question.text.slice(Math.max(0, question.at - 3), question.at)
        : String(question.expected),
    ]),
  )
}
