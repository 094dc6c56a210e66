import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { blockElementOf, indexOfElement } from '../queries/block-element.ts'
import { blockAt, isShownOnly } from '../queries/blocks.ts'

/**
 * A click on the number or before the first character of a block that runs on means that block: the browser puts the caret at the end of
 * the one before, which is the same place to it.
 */
export function clickInRunOn(editor: Editor, event: globalThis.MouseEvent): void {
  // A second and third click choose a word and the block.
  if (event.detail > 1) return
  const element = blockElementOf(event.target)
  const { anchorNode, isCollapsed } = document.getSelection() ?? {}
  if (!element || !anchorNode || !isCollapsed || getComputedStyle(element).display !== 'inline') return
  const index = indexOfElement(editor, element)
  const block = blockAt(editor, index)
  if (index === null || block === null || isShownOnly(block)) return
  if (blockElementOf(anchorNode.parentElement) !== element.previousElementSibling) return
  Transforms.select(editor, SlateEditor.start(editor, [index]))
}
