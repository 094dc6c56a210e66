import type { Editor } from 'slate'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { statementIndexOf, unitSpan } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'
import { setBlock } from './set-block.ts'

export function canToggleRunIn(editor: Editor): boolean {
  const blocks = blocksOf(editor)
  const index = currentBlockIndex(editor)
  const block = index === null ? undefined : blocks[index]
  if (index === null || !block) return false
  return (
    block.type === 'item' ||
    (block.type === 'statement' && blocks[index - 1]?.type === 'statement') ||
    (block.type === 'statement' && blocks[index - 1]?.type === 'item')
  )
}

/** 接排 ↔ 另起一段: of a statement for itself; of an item for all items of its statement, which are one list. */
export function toggleRunIn(editor: Editor): void {
  const blocks = blocksOf(editor)
  const index = currentBlockIndex(editor)
  const block = index === null ? undefined : blocks[index]
  if (index === null || !canToggleRunIn(editor)) return
  asOneStep(editor, () => {
    if (block?.type === 'statement') setBlock(editor, index, { ...block, runIn: !block.runIn })
    if (block?.type !== 'item') return
    const statement = statementIndexOf(blocks, index) ?? index
    const { end } = unitSpan(blocks, statement)
    for (let at = statement + 1; at < end; at += 1) {
      const item = blocks[at]
      if (item?.type === 'item') setBlock(editor, at, { ...item, runIn: !block.runIn })
    }
  })
}
