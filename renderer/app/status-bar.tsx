import { Minus, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { describeAppError } from '#shared/app-error.ts'
import { withKeys } from '../commands/keys.ts'
import type { SaveState } from '../drafts/autosave.ts'
import { PageStatus } from '../preview/page-status.tsx'
import { appStrings as strings } from '../strings/app.ts'
import { checkStrings } from '../strings/check.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { formatSaved } from '../ui/format-time.ts'
import { useStore } from '../ui/store.ts'
import { SHEET_PERCENTS, stepZoom } from '../zoom/zoom-step.ts'
import type { OpenDocument } from './open-document.ts'

export interface StatusBarProps {
  readonly document: OpenDocument
  readonly zoomPercent: number
  readonly onZoom: (percent: number) => void
  readonly onKeepAsNew: () => void
  /** Opens 校核. */
  readonly onCheck: () => void
}

/** Lower edge of the editor: whether all is saved, how much there is, the zoom. */
export function StatusBar({ document, zoomPercent, onZoom, onKeepAsNew, onCheck }: StatusBarProps) {
  const saveState = useStore(document.saveState)
  return (
    <>
      {saveState.kind === 'failed' ? (
        <div className="save-failed" role="alert">
          <strong>{strings.notSaved}</strong>
          <span>{describeAppError(saveState.error)}</span>
          {saveState.error.kind === 'draft-stale' || saveState.error.kind === 'draft-missing' ? (
            <Button onPress={onKeepAsNew}>{strings.keepAsNew}</Button>
          ) : (
            <Button onPress={() => void document.autosave.flush()}>{strings.retry}</Button>
          )}
        </div>
      ) : null}
      <footer className="status-bar">
        <span
          className={classNames('status-saved', saveState.kind === 'failed' && 'status-failed')}
          data-save={saveState.kind}
        >
          {describeSave(saveState)}
        </span>
        <SaveNews state={saveState} />
        <span className="status-gap" />
        <CheckStatus document={document} onCheck={onCheck} />
        <PageStatus document={document} />
        <Zoom percent={zoomPercent} onZoom={onZoom} />
      </footer>
    </>
  )
}

/** 疑点 5: how much is found; a press opens 校核. */
function CheckStatus({ document, onCheck }: Pick<StatusBarProps, 'document' | 'onCheck'>) {
  const view = useStore(document.check)
  if (view === null) return null
  const { findings } = view
  const grave = findings.some(({ level }) => level === 'error')
  return (
    <button
      type="button"
      className={classNames('status-check', grave && 'status-check-error')}
      title={withKeys(checkStrings.panel, 'view.check')}
      onClick={onCheck}
    >
      {checkStrings.status(findings.length)}
    </button>
  )
}

/** Says that saving works again after it failed (which the red bar says); the clock of every save would talk into the writing. */
function SaveNews({ state: { kind } }: { state: SaveState }) {
  const [news, setNews] = useState('')
  const hasFailed = useRef(false)
  useEffect(() => {
    if (kind === 'failed') setNews('')
    if (kind === 'saved' && hasFailed.current) setNews(strings.savedAgain)
    if (kind !== 'waiting') hasFailed.current = kind === 'failed'
  }, [kind])
  return (
    <span className="visually-hidden" role="status">
      {news}
    </span>
  )
}

function describeSave(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return strings.saved(formatSaved(state.atMs))
    case 'waiting':
      return strings.saving
    case 'failed':
      return strings.notSaved
  }
}

function Zoom({ percent, onZoom }: { percent: number; onZoom: (percent: number) => void }) {
  const steps = SHEET_PERCENTS.some((step) => step === percent)
    ? SHEET_PERCENTS
    : [...SHEET_PERCENTS, percent]
  return (
    <span className="zoom">
      <button
        type="button"
        aria-label={strings.zoomOut}
        title={strings.zoomOut}
        onClick={() => onZoom(stepZoom(SHEET_PERCENTS, percent, -1))}
      >
        <Minus aria-hidden="true" size={13} />
      </button>
      <select
        aria-label={strings.zoom}
        value={percent}
        onChange={(event) => onZoom(Number(event.target.value))}
      >
        {steps.map((step) => (
          <option key={step} value={step}>
            {step}%
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-label={strings.zoomIn}
        title={strings.zoomIn}
        onClick={() => onZoom(stepZoom(SHEET_PERCENTS, percent, 1))}
      >
        <Plus aria-hidden="true" size={13} />
      </button>
    </span>
  )
}
