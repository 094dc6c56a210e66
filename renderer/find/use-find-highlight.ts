import { useEffect } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { pointIn } from '../editor/queries/point-in.ts'
import type { FindHit } from './find-hits.ts'

/** More than this are not marked at once. */
const MOST_MARKED = 600

/** Marks the hits on the sheet, the current one more strongly, without touching the document or its elements. */
export function useFindHighlight(
  editor: Editor,
  hits: readonly FindHit[],
  current: FindHit | undefined,
): void {
  useEffect(() => {
    const texts = hits.filter((hit) => hit.target.kind === 'text').slice(0, MOST_MARKED)
    const ranges = texts.flatMap((hit) => rangeOf(editor, hit))
    const own = current?.target.kind === 'text' ? rangeOf(editor, current) : []
    CSS.highlights.set('find', new Highlight(...ranges))
    CSS.highlights.set('find-current', new Highlight(...own))
    return () => {
      CSS.highlights.delete('find')
      CSS.highlights.delete('find-current')
    }
  }, [editor, hits, current])
}

function rangeOf(editor: Editor, hit: FindHit): Range[] {
  const anchor = pointIn(editor, hit.target.index, hit.start)
  const focus = pointIn(editor, hit.target.index, hit.end)
  if (!anchor || !focus) return []
  try {
    return [ReactEditor.toDOMRange(editor, { anchor, focus })]
  } catch {
    // The block is folded away or not drawn yet.
    return []
  }
}
