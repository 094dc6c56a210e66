import type { Editor } from 'slate'
import { blockAt } from '../editor/queries/blocks.ts'
import { offsetIn } from '../editor/queries/offset-in.ts'

/** Where the caret stood: a block and the characters before it in that block. */
export interface KeptCaret {
  readonly index: number
  readonly offset: number
}

const PREFIX = 'caret:'
/** Drafts whose caret is remembered; older ones are forgotten. */
const MOST_KEPT = 60

/** Remembers the caret of a draft, so that it opens where the writer left it. */
export function keepCaret(draftId: string, editor: Editor): void {
  const point = editor.selection?.focus
  const index = point?.path[0]
  if (!point || index === undefined || blockAt(editor, index) === null) return
  const value = `${index} ${offsetIn(editor, point)}`
  const key = PREFIX + draftId
  if (localStorage.getItem(key) === value) return
  if (localStorage.getItem(key) === null) forgetOldest()
  localStorage.setItem(key, value)
}

/** The caret of a draft as it was left; null when it was never opened here. */
export function readCaret(draftId: string): KeptCaret | null {
  const [index, offset] = (localStorage.getItem(PREFIX + draftId) ?? '').split(' ').map(Number)
  return Number.isInteger(index) && Number.isInteger(offset)
    ? { index: index ?? 0, offset: offset ?? 0 }
    : null
}

function forgetOldest(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST_KEPT))) localStorage.removeItem(key)
}
