import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/** The element of the block that something of the page stands in; null outside the blocks. */
export function blockElementOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.block') : null
}

/** The position of the block that an element shows. */
export function indexOfElement(editor: Editor, element: HTMLElement): number | null {
  const node = ReactEditor.toSlateNode(editor, element)
  return ReactEditor.findPath(editor, node)[0] ?? null
}
