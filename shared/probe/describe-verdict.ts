import { type Judged, ownEnd } from './judge-answers.ts'

/** What an answer says, in one sentence; null: nothing was answered. The same words in window and command line. */
export function describeVerdict({ question, verdict }: Judged): string | null {
  switch (verdict.kind) {
    case 'empty':
      return null
    case 'same':
      return '一致'
    case 'unclear':
      return question.kind === 'end'
        ? '这几个字在文中没有找到，或有不止一处，请再看一眼，多抄一个字'
        : '请写成数字'
    case 'differs':
      return question.kind === 'end'
        ? `不一致：本程序到“${ownEnd(question)}”为止，这里到“${verdict.theirs}”，${verdict.by > 0 ? '多' : '少'}${Math.abs(verdict.by)}个字`
        : `不一致：本程序是${question.expected}，这里是${verdict.theirs}`
  }
}

/** The whole in one sentence. */
export function describeAll(judged: readonly Judged[]): string {
  const count = (kind: string) => judged.filter(({ verdict }) => verdict.kind === kind).length
  const [same, differs, unclear, empty] = ['same', 'differs', 'unclear', 'empty'].map(count)
  const rest = [unclear ? `${unclear}处看不明白` : '', empty ? `${empty}处没有填` : ''].filter(
    (one) => one !== '',
  )
  return `${same}处一致，${differs}处不一致${rest.length === 0 ? '' : `；${rest.join('，')}`}。`
}
