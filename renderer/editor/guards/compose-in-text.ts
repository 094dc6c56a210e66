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
  if (!selection || selection.rangeCount === 0) return
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
  if (!range || Range.isExpanded(range)) return
  if (selection.isCollapsed && selection.anchorNode instanceof Text) return
  const place = ReactEditor.resolveDOMPoint(editor, range.focus)
  if (place) selection.collapse(...place)
}

/** What slate-react draws in a text of nothing, so that the browser's selection can be there. */
const NOTHING = '\uFEFF'

/**
 * After a composition ended: where it was on a block that only shows its facts, the browser has written the letters into the block's invisible
 * text. slate-react takes back what was committed, but not what Chromium leaves when it loses the composition in such a text.
 */
export function clearComposedOnShown(): void {
  const node = document.getSelection()?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  const spacer = element?.closest('[data-slate-spacer]')
  // slate-react handles the event after the sheet.
  if (spacer) queueMicrotask(() => clear(spacer))
}

function clear(spacer: Element): void {
  for (const text of spacer.querySelectorAll('[data-slate-zero-width]'))
    if (text.textContent !== NOTHING) text.textContent = NOTHING
}
