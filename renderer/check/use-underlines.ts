import { useEffect } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Finding, FindingLevel } from '#shared/check/finding.ts'
import { pointIn } from '../editor/queries/point-in.ts'

/** More than this are not underlined at once. */
const MOST = 600
const LEVELS: readonly FindingLevel[] = ['error', 'suspect', 'hint']

/**
 * Underlines what is found, by the browser's highlights: they lie over the text and change neither the document nor its elements, so that
 * they disturb no composition, no caret and no key. `current` is marked more strongly.
 */
export function useUnderlines(editor: Editor, findings: readonly Finding[], current: Finding | null): void {
  useEffect(() => {
    const shown = findings.filter(({ field, range }) => field === 'text' && range !== null).slice(0, MOST)
    for (const level of LEVELS) {
      const ranges = shown.filter((finding) => finding.level === level).flatMap((one) => rangeOf(editor, one))
      CSS.highlights.set(`check-${level}`, new Highlight(...ranges))
    }
    CSS.highlights.set('check-current', new Highlight(...(current === null ? [] : rangeOf(editor, current))))
    return () => {
      for (const level of LEVELS) CSS.highlights.delete(`check-${level}`)
      CSS.highlights.delete('check-current')
    }
  }, [editor, findings, current])
}

function rangeOf(editor: Editor, { index, range, field }: Finding): Range[] {
  if (range === null || field !== 'text') return []
  const anchor = pointIn(editor, index, range.start)
  const focus = pointIn(editor, index, range.end)
  if (!anchor || !focus) return []
  try {
    return [ReactEditor.toDOMRange(editor, { anchor, focus })]
  } catch {
    // The block is folded away, not drawn yet, or written from facts.
    return []
  }
}
