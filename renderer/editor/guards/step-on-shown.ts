import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { blockElementOf, indexOfElement, lineHeightOf, sheetOf } from '../queries/block-element.ts'
import { blockAt, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'

/**
 * ↑ and ↓ where a line of a paragraph holds nothing but a derived sentence: the browser finds no place on it and goes to the beginning or
 * the end of the whole sheet. The sentence is stepped on like any line, and off again. Returns whether the key was such a one.
 */
export function stepOnShown(editor: Editor, event: globalThis.KeyboardEvent): boolean {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  const hasModifier = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey
  const { selection } = editor
  if (step === 0 || hasModifier || event.isComposing || !selection || Range.isExpanded(selection))
    return false
  const block = blockAt(editor, currentBlockIndex(editor))
  if (block === null) return false
  const element = ReactEditor.toDOMNode(editor, block)
  if (getComputedStyle(element).display !== 'inline') return false
  const from = isShownOnly(block) ? edgeOf(element, step) : caretBox(element)
  const x = Math.max(from.left, sheetOf(element).getBoundingClientRect().left) + 1
  const y = (from.top + from.bottom) / 2 + step * lineHeightOf(element)
  const target = blockElementOf(document.elementFromPoint(x, y))
  if (target === null) return false
  const index = indexOfElement(editor, target)
  const reached = blockAt(editor, index)
  if (index === null || reached === null) return false
  if (isShownOnly(reached)) {
    Transforms.select(editor, SlateEditor.start(editor, [index]))
    return true
  }
  if (!isShownOnly(block)) return false
  const place = document.caretPositionFromPoint(x, y)
  if (place === null) return false
  const point = ReactEditor.toSlatePoint(editor, [place.offsetNode, place.offset], {
    exactMatch: false,
    suppressThrow: true,
  })
  if (point === null) return false
  Transforms.select(editor, point)
  return true
}

type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>

/** The first or the last line of a block. */
function edgeOf(element: HTMLElement, step: -1 | 1): Box {
  const lines = [...(element.querySelector('.block-face')?.getClientRects() ?? element.getClientRects())]
  return lines.at(step < 0 ? 0 : -1) ?? element.getBoundingClientRect()
}

function caretBox(element: HTMLElement): Box {
  const range = document.getSelection()?.getRangeAt(0)
  const box = range?.getClientRects()[0]
  return box ?? element.getClientRects()[0] ?? element.getBoundingClientRect()
}
