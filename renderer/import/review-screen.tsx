import { Check, Undo2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { importStrings as strings } from '../strings/import.ts'
import { Button } from '../ui/button.tsx'
import { READINGS, type ReadingKind, readAs } from './read-as.ts'
import { ReadingKeys } from './reading-keys.tsx'
import type { Review } from './review.ts'
import { ReviewNotes } from './review-notes.tsx'
import { ReviewRows } from './review-rows.tsx'

export interface ReviewScreenProps {
  readonly review: Review
  readonly editor: Editor
  /** The draft as it is now. */
  readonly context: MinutesContext
  /** Shows changes at once. */
  readonly onChanged: () => void
  /** The readings are accepted: on to writing. */
  readonly onDone: () => void
}

/** 导入核对: the file's lines left, what they were read as right; what is doubtful first, each changed by one key. */
export function ReviewScreen({ review, editor, context, onChanged, onDone }: ReviewScreenProps) {
  const rows = useRef<HTMLDivElement>(null)
  const [undosAtStart] = useState(() => editor.history.undos.length)
  /** What a line was made into, where its block is gone since: a title, names of a roll. */
  const [taken, setTaken] = useState<ReadonlyMap<string, ReadingKind>>(new Map())
  const [current, setCurrent] = useState<string | null>(null)
  const canUndo = editor.history.undos.length > undosAtStart

  const say = (blockId: string, kind: ReadingKind) => {
    const index = context.children.findIndex(({ id }) => id === blockId)
    if (index < 0 || !readAs(editor, index, kind)) return
    setTaken((before) => new Map(before).set(blockId, kind))
    onChanged()
  }
  const undo = (all: boolean) => {
    do HistoryEditor.undo(editor)
    while (all && editor.history.undos.length > undosAtStart)
    onChanged()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || !canUndo) return
      undo(false)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!goToRow(rows.current, event.key === 'ArrowDown' ? 1 : -1)) return
    } else {
      const kind = READINGS[Number(event.key) - 1]
      if (kind === undefined || current === null) return
      say(current, kind)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <main className="review" onKeyDown={onKeyDown}>
      <header className="review-header">
        <h1>{strings.review}</h1>
        <p>{strings.reviewSummary(review.fileName, review.doubtful.length)}</p>
        <Button icon={Undo2} isDisabled={!canUndo} onPress={() => undo(false)}>
          {strings.undo}
        </Button>
        <Button isDisabled={!canUndo} onPress={() => undo(true)}>
          {strings.undoAll}
        </Button>
        <Button look="primary" icon={Check} title={strings.acceptAllHint} onPress={onDone}>
          {strings.acceptAll}
        </Button>
      </header>
      <ReadingKeys isDisabled={current === null} onRead={(kind) => current !== null && say(current, kind)} />
      <div className="review-body" ref={rows}>
        <div className="review-columns" aria-hidden="true">
          <span>{strings.sourceColumn}</span>
          <span>{strings.resultColumn}</span>
        </div>
        <ReviewRows review={review} context={context} taken={taken} onCurrent={setCurrent} />
        <ReviewNotes notes={review.notes} />
      </div>
    </main>
  )
}

/** The focus goes to the row before or after; to the first one from elsewhere. */
function goToRow(body: HTMLElement | null, by: 1 | -1): boolean {
  const all = [...(body?.querySelectorAll<HTMLElement>('.review-row') ?? [])]
  const here = all.findIndex((row) => row.contains(document.activeElement))
  const next = all[here < 0 ? 0 : here + by]
  next?.focus()
  return next !== undefined
}
