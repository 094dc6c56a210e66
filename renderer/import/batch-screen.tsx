import { ArrowLeft, Square } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { BatchEntry } from '#shared/ipc/batch.ts'
import { request } from '../platform/desktop.ts'
import { importStrings as strings } from '../strings/import.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Place } from '../ui/place.tsx'
import { useBatch } from './use-batch.ts'

export interface BatchScreenProps {
  /** A doubtful reading is to be looked through. */
  readonly onOpen: (draftId: string, isDoubtful: boolean) => void
  readonly onBack: () => void
  /** What the files say that the roster has not; asked for when the last is done. */
  readonly offer: (entries: readonly BatchEntry[]) => ReactNode
}

type Outcome = BatchEntry['outcome']
/** What needs a person first. */
const OUTCOMES: readonly Outcome[] = ['refused', 'doubtful', 'duplicate', 'read']

/** 导入整个文件夹: how far it is, and what became of each file. */
export function BatchScreen({ onOpen, onBack, offer }: BatchScreenProps) {
  const batch = useBatch()
  const [shown, setShown] = useState<Outcome | null>(null)
  if (batch === null) return <main className="batch" />
  const { state, entries } = batch
  const countOf = (outcome: Outcome) => entries.filter((entry) => entry.outcome === outcome).length
  const listed = entries
    .filter(({ outcome }) => shown === null || outcome === shown)
    .toSorted((one, other) => OUTCOMES.indexOf(one.outcome) - OUTCOMES.indexOf(other.outcome))
  return (
    <Place className="batch" onBack={onBack}>
      <header className="review-header">
        <Button look="plain" icon={ArrowLeft} onPress={onBack}>
          {strings.backToLibrary}
        </Button>
        <h1>{strings.batch}</h1>
        <p role="status">{describe(state)}</p>
        {state.isFinished ? null : (
          <Button
            icon={Square}
            isDisabled={state.isCancelled}
            onPress={() => void request('batch:cancel', null)}
          >
            {strings.batchCancel}
          </Button>
        )}
      </header>
      <progress
        className="batch-progress"
        max={Math.max(1, state.total)}
        value={state.done}
        aria-label={strings.batch}
      />
      {state.isFinished ? offer(entries) : null}
      <div className="reading-keys" role="toolbar" aria-label={strings.batchFilter}>
        {[null, ...OUTCOMES].map((outcome) => (
          <button
            key={outcome ?? 'all'}
            type="button"
            className={classNames('reading-key', shown === outcome && 'reading-key-current')}
            aria-pressed={shown === outcome}
            onClick={() => setShown(outcome)}
          >
            {outcome === null ? strings.batchAll : strings.outcomes[outcome]}
            <span className="batch-count">{outcome === null ? entries.length : countOf(outcome)}</span>
          </button>
        ))}
      </div>
      <div className="review-body">
        <ul className="batch-list">
          {listed.map((entry) => (
            <Entry key={`${entry.file} ${entry.sentence}`} entry={entry} onOpen={onOpen} />
          ))}
        </ul>
        {state.isFinished && state.total === 0 ? <p className="review-more">{strings.batchNothing}</p> : null}
      </div>
    </Place>
  )
}

function describe({
  folder,
  total,
  done,
  current,
  isFinished,
  isCancelled,
}: NonNullable<ReturnType<typeof useBatch>>['state']) {
  if (isFinished)
    return isCancelled && done < total
      ? strings.batchStopped(folder, done, total)
      : strings.batchDone(folder, done)
  return strings.batchRunning(folder, done, total, current ?? '')
}

function Entry({
  entry,
  onOpen,
}: {
  readonly entry: BatchEntry
  readonly onOpen: BatchScreenProps['onOpen']
}) {
  const { file, outcome, draftId, sentence } = entry
  return (
    <li className="batch-entry">
      <span className={`review-kind batch-${outcome}`}>{strings.outcomes[outcome]}</span>
      <span className="batch-file">{file}</span>
      <span className="batch-sentence">
        {sentence === '' && outcome === 'doubtful' ? strings.batchDoubtful : sentence}
      </span>
      {draftId === null ? null : (
        <Button
          look="plain"
          label={strings.batchOpen(file)}
          onPress={() => onOpen(draftId, outcome === 'doubtful')}
        >
          {strings.openDraft}
        </Button>
      )}
    </li>
  )
}
