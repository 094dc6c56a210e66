import type { MinutesBlock, RollEntry } from '#shared/minutes/blocks.ts'
import type { Derivation } from '#shared/minutes/decision.ts'
import type { RollForm } from '#shared/minutes/wording.ts'
import type { BlockFields } from '../editor/commands/set-block.ts'

/** What the forms may do to the document; every call is undone by Ctrl+Z, keys in one field together. */
export interface FactsEdit {
  /** Sets fields of a block. */
  readonly update: (index: number, fields: BlockFields) => void
  /** Sets fields of several blocks, as one undo step. */
  readonly updateAll: (changes: readonly { readonly index: number; readonly fields: BlockFields }[]) => void
  /** Replaces the text of a block that is typed into. */
  readonly setText: (index: number, text: string) => void
  /** The text of a statement or item is computed from now on. */
  readonly derive: (index: number, derived: Derivation) => void
  /** The same for words that were written by hand: says which go, and offers them back. */
  readonly restore: (index: number, derived: Derivation) => void
  /** The opening is written in one of the wording's forms from now on. */
  readonly deriveOpening: (index: number, form: string) => void
  /** What the block's text was written from before the writer took it over, while the document is open; null: not known. */
  readonly takenOver: (block: MinutesBlock) => Derivation | null
  /** The text shown becomes ordinary text of the writer. */
  readonly writeByHand: (index: number) => void
  readonly insert: (index: number, block: MinutesBlock) => void
  /** Makes a roll where the house's order has it; returns its place. */
  readonly insertRoll: (form: RollForm) => number
  /** Sets fields of a roll and makes another one with these entries where the house's order has it, as one undo step. */
  readonly updateWithRoll: (
    index: number,
    fields: BlockFields,
    made: { readonly form: RollForm; readonly entries: readonly RollEntry[] },
  ) => void
  readonly remove: (index: number) => void
  /** Swaps a roll with its neighbour. */
  readonly move: (index: number, by: -1 | 1) => void
  /** The field lost the focus: its next change is an undo step of its own. */
  readonly endEdit: () => void
  readonly goTo: (index: number) => void
  /** The caret goes back to the sheet, where the writer left it for the forms. */
  readonly backToSheet: () => void
  /** Brings the facts of a block on the screen; the focus stays where it is. */
  readonly show: (index: number) => void
}

/** '' in a form is null in the document. */
export function orNull(text: string): string | null {
  return text === '' ? null : text
}
