import { useMemo } from 'react'
import { useStore } from '../ui/store.ts'
import { HistoryPanel, type VersionDeeds } from '../versions/history-panel.tsx'
import type { AppAction } from './app-state.ts'
import { askToIssue } from './ask-to-issue.ts'
import type { AppActions } from './create-app-actions.ts'
import type { OpenDocument } from './open-document.ts'

interface HistoryPlaceProps {
  readonly document: OpenDocument
  readonly dispatch: (action: AppAction) => void
  readonly actions: AppActions
}

/** 历史 of the open draft. */
export function HistoryPlace({ document, dispatch, actions }: HistoryPlaceProps) {
  const isLocked = useStore(document.isLocked)
  const deeds = useMemo<VersionDeeds>(
    () => ({
      compare: (version) => void actions.compareVersion(version),
      view: (version) => void actions.viewVersion(version),
      restore: (version) => void actions.restoreVersion(version),
      saveFile: (version, format) => void actions.saveIssuedFile(version, format),
      countChanges: actions.countVersionChanges,
    }),
    [actions],
  )
  return (
    <HistoryPanel
      versions={document.versions}
      isLocked={isLocked}
      deeds={deeds}
      onKeep={() => dispatch({ type: 'asked', dialog: { kind: 'keep-version' } })}
      onIssue={() => askToIssue(actions, dispatch)}
      onUnlock={() => dispatch({ type: 'asked', dialog: { kind: 'unlock' } })}
    />
  )
}
