import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { takeFocus } from '../commands/place-caret.ts'
import { blockElementOf, indexOfElement } from '../queries/block-element.ts'
import { blockAt, isShownOnly } from '../queries/blocks.ts'

/**
 * The third click chooses the words of the block under the pointer and no more. The browser would choose all that is drawn as one
 * paragraph, up to the beginning of the next block, and Delete would take a sentence with it that nobody chose. To be called when the
 * button goes down; returns whether it was a third click on words (a table's cells are left to the browser).
 */
export function chooseBlock(editor: Editor, event: globalThis.MouseEvent): boolean {
  if (event.detail < 3 || event.button !== 0) return false
  const element = blockElementOf(event.target)
  const index = element ? indexOfElement(editor, element) : null
  const block = blockAt(editor, index)
  if (index === null || block === null || block.type === 'table' || isShownOnly(block)) return false
  Transforms.select(editor, SlateEditor.range(editor, [index]))
  takeFocus(editor)
  return true
}
