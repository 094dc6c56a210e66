import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Match } from '../queries/find-matches.ts'
import { pointIn } from '../queries/point-in.ts'

/**
 * Marks hits on the sheet through the browser's own highlights: the document and its elements are not touched, so that neither the input
 * method nor undo notices. `current` is the place in the list of the hit the writer is at. An empty list takes the marks away.
 */
export function paintMatches(editor: Editor, matches: readonly Match[], current: number): void {
  const others = new Highlight()
  const here = new Highlight()
  for (const [at, match] of matches.entries()) {
    const range = rangeOf(editor, match)
    if (range) (at === current ? here : others).add(range)
  }
  CSS.highlights.set('find', others)
  CSS.highlights.set('find-current', here)
}

function rangeOf(editor: Editor, match: Match): AbstractRange | null {
  if (!match.canReplace) return null
  const anchor = pointIn(editor, match.index, match.start)
  const focus = pointIn(editor, match.index, match.end)
  if (!anchor || !focus) return null
  try {
    return ReactEditor.toDOMRange(editor, { anchor, focus })
  } catch {
    // Not on the page yet: painted by the next call.
    return null
  }
}
