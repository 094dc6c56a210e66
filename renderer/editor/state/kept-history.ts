import type { Editor } from 'slate'

/** Drafts whose steps are kept while the window is open; those left longest ago are forgotten. */
const MOST_KEPT = 8

interface KeptHistory {
  readonly children: Editor['children']
  readonly history: Editor['history']
}

const kept = new Map<string, KeptHistory>()

/** Keeps what can be undone and done again in a draft that is left for another one. */
export function keepHistory(draftId: string, editor: Editor): void {
  kept.delete(draftId)
  kept.set(draftId, { children: editor.children, history: editor.history })
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}

/** Gives a draft that is opened again its steps back, unless its words are others by now: the steps would not fit them. */
export function recallHistory(draftId: string, editor: Editor): void {
  const found = kept.get(draftId)
  kept.delete(draftId)
  if (found === undefined || textOf(found) !== textOf(editor)) return
  editor.history = found.history
}

/** The blocks with their fields in one order: a stored block has them in the order of its schema. */
function textOf({ children }: Pick<Editor, 'children'>): string {
  return JSON.stringify(children, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
