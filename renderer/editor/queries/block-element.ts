import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/** The element of the block that something of the page stands in; null outside the blocks. */
export function blockElementOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.block') : null
}

/** Where a block begins, in px of the window. */
export interface BlockPlace {
  /** Upper edge of its first line. */
  readonly top: number
  /** Left edge of the sheet, of the column of text on it, and the width of that column. */
  readonly left: number
  readonly textLeft: number
  readonly textWidth: number
}

/** A block that runs on in the paragraph of another has its margins from the sheet. */
export function placeOfBlock(element: HTMLElement): BlockPlace {
  const isInline = getComputedStyle(element).display === 'inline'
  const holder = isInline ? sheetOf(element) : element
  const [line] = element.getClientRects()
  const { left, width } = holder.getBoundingClientRect()
  const margin = Number.parseFloat(getComputedStyle(holder).paddingLeft)
  const { top } = line ?? element.getBoundingClientRect()
  const leading = isInline && line !== undefined ? (lineHeightOf(element) - line.height) / 2 : 0
  return { top: top - leading, left, textLeft: left + margin, textWidth: width - 2 * margin }
}

/** The text of the sheet that a block stands in. */
export function sheetOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>('.sheet-text') ?? element
}

export function lineHeightOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight)
}

/** The position of the block that an element shows. */
export function indexOfElement(editor: Editor, element: HTMLElement): number | null {
  const node = ReactEditor.toSlateNode(editor, element)
  return ReactEditor.findPath(editor, node)[0] ?? null
}
