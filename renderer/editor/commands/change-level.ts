import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { Item, ItemLevel, MinutesBlock } from '#shared/minutes/blocks.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import { blocksOf, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { markFor } from '../queries/item-list.ts'
import { isInBody, isInText, mayHoldItem } from '../queries/spans.ts'
import { suggestNext } from '../queries/suggest-next.ts'
import { asOneStep } from './as-one-step.ts'
import { setBlock } from './set-block.ts'
import { turnInto } from './turn-into.ts'

const DEEPEST = 3

export function canDemote(editor: Editor): boolean {
  const index = currentBlockIndex(editor)
  if (index === null) return false
  if (suggestNext(editor, index)) return true
  const blocks = blocksOf(editor)
  const block = blocks[index]
  const before = blocks[index - 1]
  if (!block || !isInText(blocks, index)) return false
  if (block.type === 'topic') return true
  if (block.type === 'item') {
    return block.level < DEEPEST && before?.type === 'item' && before.level >= block.level
  }
  return isLine(block) && mayHoldItem(blocks, index)
}

/** Tab: takes the suggestion at an empty statement; otherwise topic → statement → item → items of the second and third level. */
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
    } else if (block?.type === 'item') setLevel(editor, index, block, block.level === 1 ? 2 : 3)
    else turnInto(editor, index, block?.type === 'topic' ? 'statement' : 'item')
    if (suggestion) Transforms.select(editor, SlateEditor.end(editor, [index]))
  })
}

export function canPromote(editor: Editor): boolean {
  const blocks = blocksOf(editor)
  const index = currentBlockIndex(editor)
  const block = index === null ? undefined : blocks[index]
  if (index === null || !block) return false
  if (block.type === 'item') return isInText(blocks, index)
  return isInBody(blocks, index) && isLine(block) && !isShownOnly(block)
}

/** Shift+Tab: the way of Tab back, from the third level up to a topic. */
export function promote(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const block = index === null ? undefined : blocksOf(editor)[index]
  if (index === null || !block || !canPromote(editor)) return
  asOneStep(editor, () => {
    if (block.type !== 'item') turnInto(editor, index, 'topic')
    else raiseItem(editor, index, block)
  })
}

/** An item goes up one level; from the first it becomes a statement, in a 附件 a plain paragraph. */
export function raiseItem(editor: Editor, index: number, item: Item): void {
  const line = isInAttachment(blocksOf(editor), index) ? 'paragraph' : 'statement'
  if (item.level === 1) turnInto(editor, index, line)
  else setLevel(editor, index, item, item.level === 3 ? 2 : 1)
}

function setLevel(editor: Editor, index: number, item: Item, level: ItemLevel): void {
  const isText = item.mark === 'none'
  const mark = isText ? item.mark : markFor(blocksOf(editor), index, level, editor.wording)
  setBlock(editor, index, { ...item, level, mark, start: null })
}

function isLine(block: MinutesBlock): boolean {
  return block.type === 'statement' || block.type === 'paragraph'
}
