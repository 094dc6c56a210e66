import { type Editor, Range } from 'slate'
import { ReactEditor } from 'slate-react'

const beginning = new WeakSet<Editor>()

/** Whether slate-react is just now making room for a composition over a selection. */
export function isCompositionBeginning(editor: Editor): boolean {
  return beginning.has(editor)
}

/**
 * Before a composition begins: the browser's selection may hold the invisible character of an empty text (Shift+←) or stand beside the
 * texts, where the editor sees a caret. Composing there would replace elements that belong to React. The caret is put into the text.
 */
export function composeInText(editor: Editor): void {
  beginning.add(editor)
  queueMicrotask(() => beginning.delete(editor))
  const selection = document.getSelection()
  noteSpacer(selection?.anchorNode)
  if (!selection || selection.rangeCount === 0) return
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
  if (!range || Range.isExpanded(range)) return
  if (selection.isCollapsed && selection.anchorNode instanceof Text) return
  const place = ReactEditor.resolveDOMPoint(editor, range.focus)
  if (place) selection.collapse(...place)
}

/** What slate-react draws in a text of nothing, so that the browser's selection can be there. */
const NOTHING = '\uFEFF'

/** Invisible texts of blocks that show their facts, where compositions began since the last was cleared away. */
const spacers = new Set<Element>()

function noteSpacer(node: Node | null | undefined): void {
  const element = node instanceof Element ? node : node?.parentElement
  const spacer = element?.closest('[data-slate-spacer]')
  if (spacer) spacers.add(spacer)
}

/**
 * When no composition is going on: one on a block that only shows its facts has written its letters into the block's invisible text. slate-react
 * takes back what was committed, but Chromium loses a composition in such a text without an end, and its letters would stay.
 */
export function clearComposedOnShown(): void {
  for (const spacer of spacers) {
    for (const text of spacer.querySelectorAll('[data-slate-zero-width]'))
      if (text.textContent !== NOTHING) text.textContent = NOTHING
  }
  spacers.clear()
}
