import { useCallback, useEffect } from 'react'
import { type LeftOut, takeLeftOut } from '../editor/clipboard/left-out.ts'
import { editorStrings as words } from '../strings/editor.ts'
import { notify, withdrawNotices } from '../ui/notices.tsx'
import type { OpenDocument } from './open-document.ts'

/** Says what a paste left out, and offers to take it all the same as long as the draft is open. */
export function useLeftOutNotice({ id, editor, showNow }: OpenDocument): (leftOut: LeftOut) => void {
  const about = `pasted into ${id}`
  useEffect(() => () => withdrawNotices(about), [about])
  return useCallback(
    (leftOut) => {
      withdrawNotices(about)
      const run = () => {
        takeLeftOut(editor, leftOut)
        showNow()
      }
      const facts = leftOut.facts.map((fact) => words.singleFacts[fact])
      notify({
        text: words.leftOut(facts),
        tone: 'info',
        about,
        actions: [{ label: words.takePasted, run }],
      })
    },
    [about, editor, showNow],
  )
}
