import { pinyin } from 'pinyin-pro'

/** Longest piece of text that a person composes at once. */
const LONGEST_CLAUSE = 12

/** A piece of text as it is typed: Chinese composed by pinyin, or characters with a key of their own. */
export interface TypedPiece {
  readonly text: string
  readonly isComposed: boolean
  /** Keys pressed: the pinyin letters and the choice of the candidate; one for every other character. */
  readonly keys: number
}

/** How a text is typed by pinyin: Chinese in clauses of a dozen characters at most, everything else key by key. */
export function typedPieces(text: string): TypedPiece[] {
  const runs: readonly string[] = text.match(/\p{Script=Han}+|[^\p{Script=Han}]/gu) ?? []
  return runs.flatMap((run): TypedPiece[] => {
    if (!/\p{Script=Han}/u.test(run)) return [{ text: run, isComposed: false, keys: 1 }]
    const clauses = run.match(new RegExp(`.{1,${LONGEST_CLAUSE}}`, 'gu')) ?? []
    return clauses.map((clause) => ({ text: clause, isComposed: true, keys: lettersOf(clause) + 1 }))
  })
}

/** Keys that typing a text takes, line breaks included. */
export function countKeys(text: string): number {
  return typedPieces(text).reduce((sum, { keys }) => sum + keys, 0)
}

function lettersOf(clause: string): number {
  return pinyin(clause, { toneType: 'none', type: 'array' }).join('').length
}
