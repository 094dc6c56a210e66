import type { EndQuestion, ProbeQuestion } from './probe-questions.ts'

/** What was typed, by the question's id. */
export type ProbeAnswers = Readonly<Record<string, string>>

type Verdict =
  | { readonly kind: 'empty' }
  | { readonly kind: 'same' }
  /** `by`: so many characters (pages, millimetres) more than the program's, or fewer. `theirs`: the end of the line, or the number. */
  | { readonly kind: 'differs'; readonly by: number; readonly theirs: string }
  /** The characters do not stand in the text, or at several places of it. */
  | { readonly kind: 'unclear' }

export interface Judged {
  readonly question: ProbeQuestion
  readonly answer: string
  readonly verdict: Verdict
}

/** How many characters of a line's end are told. */
const TAIL = 6
/** What a ruler can tell. */
const MILLIMETRES = 2

/** Each question with its answer and what follows from it. */
export function judgeAnswers(questions: readonly ProbeQuestion[], answers: ProbeAnswers): Judged[] {
  return questions.map((question) => {
    const answer = answers[question.id]?.trim() ?? ''
    return { question, answer, verdict: judge(question, answer) }
  })
}

/** The last characters of the line as the program sets it. */
export function ownEnd({ text, at }: EndQuestion): string {
  return text.slice(Math.max(0, at - TAIL), at)
}

function judge(question: ProbeQuestion, answer: string): Verdict {
  const typed = fold(answer)
  if (typed === '') return { kind: 'empty' }
  if (question.kind === 'number') return judgeNumber(question, typed)
  const { text, at } = question
  const ends = findEnds(fold(text), typed)
  if (ends.includes(at)) return { kind: 'same' }
  const [end, another] = ends
  if (end === undefined || another !== undefined) return { kind: 'unclear' }
  return { kind: 'differs', by: end - at, theirs: text.slice(Math.max(0, end - TAIL), end) }
}

function judgeNumber({ id, expected }: Extract<ProbeQuestion, { kind: 'number' }>, typed: string): Verdict {
  const given = Number(/^约?(\d{1,4}(?:\.\d+)?)(?:页|毫米|mm)?$/iu.exec(typed)?.[1] ?? Number.NaN)
  if (Number.isNaN(given)) return { kind: 'unclear' }
  const by = given - expected
  const near = id === 'foot' ? MILLIMETRES : 0
  return Math.abs(by) <= near ? { kind: 'same' } : { kind: 'differs', by, theirs: String(given) }
}

/** Every place where the typed characters end. */
function findEnds(text: string, typed: string): number[] {
  const ends: number[] = []
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) ends.push(at + typed.length)
  return ends
}

/** Marks are typed in any width, quotation marks of any kind; one character stays one character. */
function fold(text: string): string {
  return Array.from(text.replace(/\s/gu, ''), (character) => {
    if (/[“”„"＂]/u.test(character)) return '"'
    if (/[—―–─]/u.test(character)) return '—'
    const narrow = character.normalize('NFKC')
    return narrow.length === character.length ? narrow : character
  }).join('')
}
