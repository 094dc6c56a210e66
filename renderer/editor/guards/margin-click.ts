import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { openOpenerList } from '../commands/change-opener.ts'
import { toggleFold } from '../commands/fold-topic.ts'
import { takeFocus } from '../commands/place-caret.ts'
import { blockElementOf, indexOfElement, placeOfBlock } from '../queries/block-element.ts'
import { blockAt, isShownOnly } from '../queries/blocks.ts'

/**
 * A click on what CSS draws in the left margin: the label of a statement opens the list of openers, the sign of a topic folds it.
 * Returns whether the click was there.
 */
export function clickInMargin(editor: Editor, event: globalThis.MouseEvent): boolean {
  const element = blockElementOf(event.target)
  if (!element || event.button !== 0) return false
  const { left, textLeft } = placeOfBlock(element)
  if (event.clientX > left + (textLeft - left) * 0.95) return false
  const index = indexOfElement(editor, element)
  const block = blockAt(editor, index)
  if (index === null || !block) return false
  if (block.type === 'topic') {
    toggleFold(editor, index)
    return true
  }
  if (block.type !== 'statement') return false
  takeFocus(editor)
  Transforms.select(editor, SlateEditor.start(editor, [index]))
  openOpenerList(editor, index)
  return true
}

/** The position of the shown block (derived text, 版头, 名单, 版记) under the pointer; null elsewhere. */
export function shownBlockUnder(editor: Editor, event: globalThis.MouseEvent): number | null {
  const element = blockElementOf(event.target)
  const index = element ? indexOfElement(editor, element) : null
  const block = blockAt(editor, index)
  return block && isShownOnly(block) ? index : null
}
