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
  clearComposed()
  noteComposed()
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
  if (!range || Range.isExpanded(range)) return
  if (!selection.isCollapsed || !(selection.anchorNode instanceof Text)) {
    const place = ReactEditor.resolveDOMPoint(editor, range.focus)
    if (place) selection.collapse(...place)
  }
  const { anchorNode } = selection
  // On a block that only shows its facts: before the invisible character Chromium loses the composition after one letter.
  if (anchorNode instanceof Text && anchorNode.parentElement?.closest('[data-slate-spacer]'))
    selection.collapse(anchorNode, anchorNode.length)
}

/** What slate-react draws in a text of nothing, so that the browser's selection can be there. */
const NOTHING = '\uFEFF'

/** Texts that were composed in since the last time what was left in them was cleared away. */
const composed = new Set<Element>()
let clearing = 0

function noteComposed(): void {
  const node = document.getSelection()?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  const text = element?.closest('[data-slate-node="text"]')
  if (text) composed.add(text)
}

/** When a composition ends: clears away what it left as soon as its words are drawn, before the next one begins in any case. */
export function clearAfterComposition(): void {
  noteComposed()
  window.clearTimeout(clearing)
  clearing = window.setTimeout(clearComposed)
}

/**
 * When no composition is going on: a text of nothing that was composed in may still hold the letters, because React sees nothing to draw where
 * there was nothing and is nothing again: （一） that became the number of its block, or words on a block that only shows its facts.
 */
export function clearComposed(): void {
  window.clearTimeout(clearing)
  for (const text of composed) {
    for (const nothing of text.querySelectorAll('[data-slate-zero-width]')) clear(nothing)
  }
  composed.clear()
}

/** The character stays where it is, because the browser's caret may be in it. */
function clear({ firstChild, childNodes }: Element): void {
  for (const other of [...childNodes].slice(1)) if (other instanceof Text) other.remove()
  if (firstChild instanceof Text && firstChild.data !== NOTHING) firstChild.data = NOTHING
}
