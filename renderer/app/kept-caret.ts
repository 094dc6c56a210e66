import type { Editor } from 'slate'
import type { KeptCaret } from '#shared/ipc/settings.ts'
import { blockAt } from '../editor/queries/blocks.ts'
import { offsetIn } from '../editor/queries/offset-in.ts'
import { request } from '../platform/desktop.ts'

/** Drafts whose caret is remembered; older ones are forgotten. */
const MOST_KEPT = 60
/** A caret that has rested this long is written down, in ms. */
const REST_MS = 600

let carets: readonly KeptCaret[] = []

/** Told once, at the start: what was remembered before. */
export function knowCarets(kept: readonly KeptCaret[]): void {
  carets = kept
}

/** The caret of a draft as it was left; null when it was never opened here. */
export function caretOf(draftId: string): KeptCaret | null {
  return carets.find((caret) => caret.draftId === draftId) ?? null
}

/**
 * Remembers the caret of a draft on disk, beside the draft and as safely as its words: after a power cut the writer goes on where
 * the last words stand.
 */
export async function keepCaret(draftId: string, editor: Editor): Promise<void> {
  const point = editor.selection?.focus
  const index = point?.path[0]
  if (!point || index === undefined || blockAt(editor, index) === null) return
  const offset = offsetIn(editor, point)
  const before = caretOf(draftId)
  if (before?.index === index && before.offset === offset) return
  const others = carets.filter((caret) => caret.draftId !== draftId)
  carets = [...others, { draftId, index, offset }].slice(-MOST_KEPT)
  await request('settings:set', { carets: [...carets] })
}

/** Calls keepCaret when the caret has come to rest. */
export function createCaretKeeper(draftId: string, editor: Editor): { moved: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    moved() {
      clearTimeout(timer)
      timer = setTimeout(() => void keepCaret(draftId, editor), REST_MS)
    },
    stop() {
      clearTimeout(timer)
      void keepCaret(draftId, editor)
    },
  }
}
