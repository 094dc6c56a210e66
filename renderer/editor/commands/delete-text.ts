import { type Editor, Range, Transforms } from 'slate'

/** Deletes exactly the range: Slate's own delete takes an empty range for a caret and deletes the character after it. */
export function deleteText(editor: Editor, range: Range): void {
  if (Range.isExpanded(range)) Transforms.delete(editor, { at: range })
}
