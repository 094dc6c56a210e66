import type { Editor } from 'slate'

const locked = new WeakMap<Editor, () => void>()

/** Whether the document is only read: it was issued. */
export function isLocked(editor: Editor): boolean {
  return locked.has(editor)
}

/** `tell`: what is said when a change is refused; null takes the lock away. */
export function setLock(editor: Editor, tell: (() => void) | null): void {
  if (tell === null) locked.delete(editor)
  else locked.set(editor, tell)
}

/** A locked document takes no change, whoever makes it: keys, forms, panels, undo. The caret still goes where it is put. */
export function keepLocked(editor: Editor): Editor {
  const { apply } = editor
  editor.apply = (operation) => {
    const tell = locked.get(editor)
    if (tell === undefined || operation.type === 'set_selection') apply(operation)
    else tell()
  }
  return editor
}
