import type { Editor } from 'slate'

/** slate-history forgets all but the last hundred steps; an afternoon of writing has more. */
const KEPT_BY_SLATE = 100
const LONGEST = 5000

/** Keeps the steps that slate-history would drop and gives them back as undo gets there. */
export function withLongHistory(editor: Editor): Editor {
  const { writeHistory, undo } = editor
  const older: Editor['history']['undos'] = []
  editor.writeHistory = (stack, batch) => {
    const { undos } = editor.history
    while (stack === 'undos' && undos.length >= KEPT_BY_SLATE) {
      const oldest = undos.shift()
      if (oldest) older.push(oldest)
      if (older.length > LONGEST) older.shift()
    }
    writeHistory(stack, batch)
  }
  editor.undo = () => {
    undo()
    const latest = older.at(-1)
    if (editor.history.undos.length < KEPT_BY_SLATE && latest) {
      older.pop()
      editor.history.undos.unshift(latest)
    }
  }
  return editor
}
