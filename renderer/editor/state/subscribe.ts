import { useCallback, useSyncExternalStore } from 'react'
import type { Editor } from 'slate'

const listeners = new WeakMap<Editor, Set<() => void>>()

/** Calls `listener` after every change of the document, the selection or the view. Returns how to stop. */
export function subscribeToEditor(editor: Editor, listener: () => void): () => void {
  const known = listeners.get(editor) ?? new Set()
  listeners.set(editor, known)
  known.add(listener)
  return () => known.delete(listener)
}

export function notifyEditor(editor: Editor): void {
  for (const listener of listeners.get(editor) ?? []) listener()
}

/**
 * A value read from the editor, for components beside the sheet (outline, facts, status bar). `select` must return the same value
 * while nothing it reads has changed: a primitive, or an object of the editor itself.
 */
export function useEditorValue<Value>(editor: Editor, select: (editor: Editor) => Value): Value {
  const subscribe = useCallback((listener: () => void) => subscribeToEditor(editor, listener), [editor])
  return useSyncExternalStore(subscribe, () => select(editor))
}
