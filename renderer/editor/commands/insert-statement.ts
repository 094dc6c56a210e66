import type { Editor } from 'slate'
import type { Derivation } from '#shared/minutes/decision.ts'
import { createParagraph, createStatement } from '#shared/minutes/factories.ts'
import { createDecision } from '#shared/wording/decision.ts'
import type { Opener } from '#shared/wording/wording.ts'
import { asOneStep } from './as-one-step.ts'
import { placeBlock } from './place-block.ts'

/** A statement that begins with the opener: 会议认为，. null: an empty one. */
export function insertStatement(editor: Editor, opener: Opener | null): void {
  const text = opener === null ? '' : opener.phrase + opener.mark
  asOneStep(editor, () => placeBlock(editor, createStatement(text)))
}

/** A derived statement: the report sentence, or the decision with the wording's first conclusion. */
export function insertDerived(editor: Editor, from: Derivation['from']): void {
  const { opener, conclusions } = editor.wording.decision
  const derived: Derivation =
    from === 'report' ? { from } : { from, opener, decision: createDecision(conclusions[0] ?? '') }
  asOneStep(editor, () => placeBlock(editor, createStatement('', { derived })))
}

export function insertParagraph(editor: Editor): void {
  asOneStep(editor, () => placeBlock(editor, createParagraph('')))
}
