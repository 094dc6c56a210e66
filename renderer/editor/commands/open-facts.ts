import { type Editor, Editor as SlateEditor } from 'slate'
import { blockAt, isFixed, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { placeCaret } from './place-caret.ts'

/** Opens the facts of a block, at one field (by its schema name) where that is known. */
export type FactsOpener = (index: number, field?: string) => void

const openers = new WeakMap<Editor, FactsOpener>()

/** Says who shows the facts of a block; the editor itself has no forms. */
export function setFactsOpener(editor: Editor, open: FactsOpener | undefined): void {
  if (open) openers.set(editor, open)
  else openers.delete(editor)
}

export function canOpenFacts(editor: Editor): boolean {
  return openers.has(editor) && currentBlockIndex(editor) !== null
}

/** Opens the facts of the block the caret stands in, for the keyboard; at one field (by its schema name) where that is asked for. */
export function openFacts(editor: Editor, field?: string): void {
  const index = currentBlockIndex(editor)
  if (index !== null) openers.get(editor)?.(index, field)
}

/** Whether Enter opens the facts instead of making a block: on 版头, rolls, 版记 and an opening that is composed. */
export function opensByEnter(editor: Editor): boolean {
  const block = blockAt(editor, currentBlockIndex(editor))
  return block !== null && isFixed(block) && isShownOnly(block) && canOpenFacts(editor)
}

/** Opens the facts at a field: the caret goes to the block that shows it. */
export function openFactsAt(editor: Editor, index: number, field: string): void {
  placeCaret(editor, SlateEditor.start(editor, [index]))
  openers.get(editor)?.(index, field)
}
