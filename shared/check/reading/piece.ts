import type { BlockType } from '../../minutes/blocks.ts'

/** A stretch of printed text of one block. Pieces stay the same objects while their block and its text do. */
export interface Piece {
  readonly block: BlockType
  /** As in Found. */
  readonly field: string
  readonly text: string
  /** Typed by the writer, so that it can be changed in place; otherwise written from facts. */
  readonly isTyped: boolean
  /** What was read from it, by the number of the reader. A map beside the pieces would be asked sixty times for each. */
  readonly known: unknown[]
}

/** A piece where it stands in the document. */
export interface PlacedPiece {
  readonly index: number
  readonly piece: Piece
}

export function makePiece(block: BlockType, field: string, text: string, isTyped: boolean): Piece {
  return { block, field, text, isTyped, known: [] }
}

let readers = 0

/** What is read from a piece, read once for each. Not for readers made while the program runs: every one has its number for good. */
export function oncePerPiece<Value extends object | null>(
  read: (piece: Piece) => Value,
): (piece: Piece) => Value {
  const reader = readers
  readers += 1
  return (piece) => {
    if (piece.known[reader] === undefined) piece.known[reader] = read(piece)
    return piece.known[reader] as Value
  }
}
