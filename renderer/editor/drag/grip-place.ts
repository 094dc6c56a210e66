import type { Editor } from 'slate'
import { blockElementOf, indexOfElement, lineHeightOf, placeOfBlock } from '../queries/block-element.ts'
import { blockAt } from '../queries/blocks.ts'

/** A block that can be dragged, and where its grip stands, in px of the frame. */
export interface Grip {
  readonly element: HTMLElement
  readonly kind: 'topic' | 'statement' | 'item' | 'paragraph'
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Shares of a character that the grip takes of the gap before the text, where labels end half a character earlier, and of its indent. */
const BEFORE_TEXT = 0.45
const IN_INDENT = 0.5

/** The grip of the block that `target` is in: beside its first line, where nothing is written at any zoom. */
export function findGrip(editor: Editor, frame: HTMLElement, target: EventTarget | null): Grip | null {
  const element = blockElementOf(target)
  if (!element) return null
  const kind = blockAt(editor, indexOfElement(editor, element))?.type
  if (kind !== 'topic' && kind !== 'statement' && kind !== 'item' && kind !== 'paragraph') return null
  const place = placeOfBlock(element)
  const origin = frame.getBoundingClientRect()
  const style = getComputedStyle(element)
  const character = Number.parseFloat(style.fontSize)
  // 一 alone in the middle of its line: such a heading has no indent.
  const inside = element.dataset.numbering === 'bare' ? 0 : IN_INDENT
  return {
    element,
    kind,
    left: place.textLeft - origin.left - BEFORE_TEXT * character,
    top: place.top - origin.top,
    width: (BEFORE_TEXT + inside) * character,
    height: lineHeightOf(element),
  }
}

export function isSameGrip(a: Grip | null, b: Grip | null): boolean {
  if (a === null || b === null) return a === b
  return a.element === b.element && a.kind === b.kind && a.top === b.top && a.left === b.left
}
