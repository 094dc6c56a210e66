import type { Editor } from 'slate'
import { blockAt } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { asOneStep } from './as-one-step.ts'
import { setBlock } from './set-block.ts'

/** 版头, 开头段 and 版记 have their places; everything else may begin a page. */
export function canTogglePageBreak(editor: Editor): boolean {
  const block = blockAt(editor, currentBlockIndex(editor))
  return block !== null && 'startsPage' in block
}

/** The block at the caret begins a page, or no longer does. */
export function togglePageBreak(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index === null || block === null || !('startsPage' in block)) return
  asOneStep(editor, () => setBlock(editor, index, { ...block, startsPage: !block.startsPage }))
}
