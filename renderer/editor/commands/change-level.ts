import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { endOfBody } from '../queries/spans.ts'
import { suggestNext } from '../queries/suggest-next.ts'
import { asOneStep } from './as-one-step.ts'
import { setBlock } from './set-block.ts'
import { turnInto } from './turn-into.ts'

export function canDemote(editor: Editor): boolean {
  const index = currentBlockIndex(editor)
  if (index === null) return false
  if (suggestNext(editor, index)) return true
  const blocks = blocksOf(editor)
  const block = blocks[index]
  const before = blocks[index - 1]?.type
  if (!block || index >= endOfBody(blocks)) return false
  if (block.type === 'item') return block.level === 1 && before === 'item'
  return isLine(block.type) && (before === 'statement' || before === 'item')
}

/** Tab: takes the suggestion at an empty statement; otherwise statement → item → item of the second level. */
export function demote(editor: Editor): void {
  const index = currentBlockIndex(editor)
  if (index === null || !canDemote(editor)) return
  const suggestion = suggestNext(editor, index)
  asOneStep(editor, () => {
    const block = blocksOf(editor)[index]
    if (suggestion?.kind === 'report' && block?.type === 'statement') {
      setBlock(editor, index, { ...block, derived: { from: 'report' } })
    } else if (suggestion?.kind === 'opener') {
      Transforms.insertText(editor, suggestion.text, { at: SlateEditor.start(editor, [index]) })
    } else if (block?.type === 'item') setBlock(editor, index, { ...block, level: 2 })
    else turnInto(editor, index, 'item')
    if (suggestion) Transforms.select(editor, SlateEditor.end(editor, [index]))
  })
}

export function canPromote(editor: Editor): boolean {
  const index = currentBlockIndex(editor)
  return index !== null && blocksOf(editor)[index]?.type === 'item'
}

/** Shift+Tab: item of the second level → item → statement. */
export function promote(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const block = index === null ? undefined : blocksOf(editor)[index]
  if (index === null || block?.type !== 'item') return
  asOneStep(editor, () => {
    if (block.level === 2) setBlock(editor, index, { ...block, level: 1 })
    else turnInto(editor, index, 'statement')
  })
}

function isLine(type: string): boolean {
  return type === 'statement' || type === 'paragraph'
}
