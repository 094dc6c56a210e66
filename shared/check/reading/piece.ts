import type { BlockType } from '../../minutes/blocks.ts'

/** A stretch of printed text of one block. Pieces stay the same objects while their block and its text do. */
export interface Piece {
  readonly block: BlockType
  /** As in Found. */
  readonly field: string
  readonly text: string
  /** Typed by the writer, so that it can be changed in place; otherwise written from facts. */
  readonly isTyped: boolean
}

/** A piece where it stands in the document. */
export interface PlacedPiece {
  readonly index: number
  readonly piece: Piece
}

/** What is read from a piece, read once for each. */
export function oncePerPiece<Value>(read: (piece: Piece) => Value): (piece: Piece) => Value {
  const known = new WeakMap<Piece, Value>()
  return (piece) => {
    if (known.has(piece)) return known.get(piece) as Value
    const value = read(piece)
    known.set(piece, value)
    return value
  }
}
