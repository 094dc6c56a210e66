import type { Found } from '../finding.ts'
import type { Piece, PlacedPiece } from '../reading/piece.ts'

/** A name where it stands in the text of a piece. */
export interface NameInPiece {
  readonly name: string
  readonly start: number
}

/**
 * Every name in the text that is not known but nearly the same as one that is.
 *
 * @param namesIn the names that a piece holds
 * @param near the known name that another one was most likely meant to be; asked once for each name
 */
export function findNearNames(
  pieces: readonly PlacedPiece[],
  known: ReadonlySet<string>,
  namesIn: (piece: Piece) => readonly NameInPiece[],
  near: (name: string, known: Iterable<string>) => string | undefined,
): Found[] {
  const answers = new Map<string, string | undefined>()
  return pieces.flatMap(({ index, piece }) =>
    namesIn(piece).flatMap(({ name, start }): Found[] => {
      if (!answers.has(name)) answers.set(name, known.has(name) ? undefined : near(name, known))
      const wanted = answers.get(name)
      if (wanted === undefined) return []
      const range = { start, end: start + name.length }
      const fix = piece.isTyped ? { fix: wanted } : {}
      return [{ index, field: piece.field, range, data: { found: name, wanted }, ...fix }]
    }),
  )
}
