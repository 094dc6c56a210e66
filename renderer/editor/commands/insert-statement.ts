import type { Editor } from 'slate'
import { createParagraph, createStatement } from '#shared/minutes/factories.ts'
import type { Opener } from '#shared/minutes/wording.ts'
import { topicBefore } from '#shared/wording/effective-text.ts'
import { proposeDecision } from '#shared/wording/propose-decision.ts'
import { blockAt, blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { asOneStep } from './as-one-step.ts'
import { emptyBlockAtCaret, placeBlock } from './place-block.ts'
import { setBlock } from './set-block.ts'

/** A statement that begins with the opener: 会议认为，. null: an empty one. */
export function insertStatement(editor: Editor, opener: Opener | null): void {
  const text = opener === null ? '' : opener.phrase + opener.mark
  asOneStep(editor, () => placeBlock(editor, createStatement(text)))
}

/** The derived report sentence: 会议听取并审议了…的汇报。 */
export function insertReport(editor: Editor): void {
  asOneStep(editor, () => placeBlock(editor, createStatement('', { derived: { from: 'report' } })))
}

/** A derived decision as the house begins one; an empty item stays an item. */
export function insertDecision(editor: Editor): void {
  const { wording } = editor
  const blocks = blocksOf(editor)
  const topic = topicBefore(blocks, currentBlockIndex(editor) ?? blocks.length - 1)
  const decision = proposeDecision({ wording, children: blocks }, topic)
  const empty = emptyBlockAtCaret(editor)
  const line = blockAt(editor, empty)
  asOneStep(editor, () => {
    if (empty !== null && line?.type === 'item')
      setBlock(editor, empty, { ...line, derived: { from: 'decision', opener: null, decision } })
    else {
      const derived = { from: 'decision' as const, opener: wording.decision.opener, decision }
      placeBlock(editor, createStatement('', { derived }))
    }
  })
}

export function insertParagraph(editor: Editor): void {
  asOneStep(editor, () => placeBlock(editor, createParagraph('')))
}
