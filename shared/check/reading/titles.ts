import { matchesIn } from './matches.ts'
import { oncePerPiece } from './piece.ts'

/** A name in 《》; `start` is the place of its first character. */
export interface FoundTitle {
  readonly name: string
  readonly start: number
}

const TITLE = /《((?:[^《》]|《[^《》]*》)*)》/gu

/** The names in 《》 of a piece. */
export const titlesOf = oncePerPiece((piece): readonly FoundTitle[] =>
  [...matchesIn(piece.text, TITLE)].map(({ index, 1: name = '' }) => ({ name, start: index + 1 })),
)

export function titlesInText(text: string): string[] {
  return [...matchesIn(text, TITLE)].map(({ 1: name = '' }) => name)
}
