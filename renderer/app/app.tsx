import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { runCommand } from '../commands/command.ts'
import { CommandsContext } from '../commands/commands-context.ts'
import { LibraryScreen } from '../drafts/library-screen.tsx'
import { LastMeeting } from '../facts/last-meeting.ts'
import { Palette } from '../palette/palette.tsx'
import { usePhrases } from '../phrases/use-phrases.ts'
import { useTemplates } from '../templates/use-templates.ts'
import { ContextMenu } from '../ui/context-menu.tsx'
import { Notices } from '../ui/notices.tsx'
import type { AppState } from './app-state.ts'
import { askToIssue } from './ask-to-issue.ts'
import type { AppActions } from './create-app-actions.ts'
import { EditorScreen } from './editor-screen.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Dialogs, Tour } from './later-parts.ts'
import { listExtraCommands } from './list-extra-commands.ts'
import { openFound } from './open-found.ts'
import { OtherPlaces } from './other-places.tsx'
import type { WindowStart } from './read-start.ts'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useAutosaveNotice } from './use-autosave-notice.ts'
import { useCommands } from './use-commands.ts'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useFieldMenu } from './use-field-menu.ts'
import { useFieldPaste } from './use-field-paste.ts'
import { useMainProcess } from './use-main-process.ts'
import { useNarrowness } from './use-narrowness.ts'
import { useSettings } from './use-settings.ts'
import { useTheme } from './use-theme.ts'
import type { WindowState } from './window-state.ts'

interface AppProps {
  readonly window: WindowState
  readonly actions: AppActions
  readonly start: WindowStart
}

/** The window: one place at a time, with the open draft kept alive behind it. */
export function App({ window, actions, start }: AppProps) {
  const [state, setState] = useState(window.getState)
  useLayoutEffect(() => {
    setState(window.getState())
    return window.follow(setState)
  }, [window])
  return (
    <ErrorBoundary onBreak={() => void window.getState().document?.autosave.flush()}>
      <LastMeeting value={actions.readLastRolls}>
        <Window state={state} dispatch={window.dispatch} actions={actions} start={start} />
      </LastMeeting>
    </ErrorBoundary>
  )
}

interface WindowProps {
  readonly state: AppState
  readonly dispatch: WindowState['dispatch']
  readonly actions: AppActions
  readonly start: WindowStart
}

function Window({ state, dispatch, actions, start }: WindowProps) {
  const [settings, changeSettings] = useSettings(start.settings)
  const { document, place } = state
  // The list shows what is on disk, so the last words go there first.
  useEffect(() => {
    if (document === null || place !== 'library') return
    void document.autosave.flush().then(() => dispatch({ type: 'library-changed' }))
  }, [document, place, dispatch])
  // The draft comes back after a start when the writer was in it, not when it was put aside for the list.
  useEffect(() => {
    if (document === null) return
    if (place === 'library') return changeSettings({ lastDraftId: null })
    // Only once the window stands: one that it cannot bear is not opened again by itself.
    const handle = requestIdleCallback(() => changeSettings({ lastDraftId: document.id }), { timeout: 5000 })
    return () => cancelIdleCallback(handle)
  }, [document, place, changeSettings])
  const templates = useTemplates(start.templates)
  const phrases = usePhrases(start.phrases)
  const { isNarrow, isTight } = useNarrowness(dispatch)
  const parts = useMemo(
    () => ({ state, dispatch, actions, settings, changeSettings, isNarrow, isTight }),
    [state, dispatch, actions, settings, changeSettings, isNarrow, isTight],
  )
  const commands = useCommands(parts)
  // A family of the wording is listed by its members.
  const listed = useMemo(() => commands.filter((command) => !command.hasMembers), [commands])
  useFieldMenu()
  useFieldPaste()
  useTheme(settings.theme)
  useDroppedFiles(actions.importDropped)
  useAutosaveNotice(document !== null && settings.autosaveNoticeSeen === false, changeSettings)
  useMainProcess({ document: state.document, commands, importGiven: actions.importGiven })
  return (
    <CommandsContext value={commands}>
      <div className="window">
        <TopBar
          place={place}
          places={['library', 'editor', 'pages']}
          document={document}
          onGo={(to) => dispatch({ type: 'went', place: to })}
          onRename={(summary) => dispatch({ type: 'asked', dialog: { kind: 'rename', summary } })}
          onStatus={(summary, status) => {
            const isLocked = document?.isLocked.get() === true
            if (status === '印发' && !isLocked) askToIssue(actions, dispatch)
            else if (status !== '印发' && isLocked) dispatch({ type: 'asked', dialog: { kind: 'unlock' } })
            else if (status !== '印发') void actions.setStatus(summary, status)
          }}
        />
        {place === 'library' ? (
          <LibraryScreen
            version={state.libraryVersion}
            searchAsked={state.librarySearchAsked}
            openId={document?.id ?? null}
            actions={{
              open: ({ summary, hit }) => void openFound(parts, summary.id, hit),
              rename: (summary) => dispatch({ type: 'asked', dialog: { kind: 'rename', summary } }),
              duplicate: (summary) => void actions.duplicate(summary),
              next: (summary) => void actions.createNextAfter(summary),
              openTopic: ({ draftId, blockIndex }) => void actions.openAt(draftId, blockIndex),
              archive: (drafts, isArchived) => void actions.archive(drafts, isArchived),
              trash: (summaries) => void actions.trash(summaries),
              restore: (summaries) => void actions.restore(summaries),
              purge: (drafts) => dispatch({ type: 'asked', dialog: { kind: 'purge', drafts } }),
            }}
          />
        ) : null}
        {document === null ? null : (
          <EditorScreen key={document.id} parts={parts} document={document} bank={phrases.bank} />
        )}
        <OtherPlaces parts={parts} templates={templates} />
        {document !== null && place === 'editor' ? (
          <StatusBar
            document={document}
            zoomPercent={settings.zoomPercent}
            onZoom={(percent) => changeSettings({ zoomPercent: percent })}
            onCheck={() => runCommand(commands, 'view.check')}
            onKeepAsNew={() => void actions.keepAsNew()}
          />
        ) : null}
        {state.dialog === null ? null : (
          <Dialogs
            state={state}
            dispatch={dispatch}
            actions={actions}
            templates={templates}
            phrases={phrases}
            commands={listed}
          />
        )}
        {state.isPaletteOpen ? (
          <Palette
            commands={[
              ...listed,
              ...listExtraCommands(place === 'editor' ? document : null, settings, changeSettings),
            ]}
            onClose={() => dispatch({ type: 'palette', isOpen: false })}
          />
        ) : null}
        {state.tourStep === null ? null : (
          <Tour step={state.tourStep} onStep={(step) => dispatch({ type: 'tour', step })} />
        )}
        <Notices />
        <ContextMenu />
      </div>
    </CommandsContext>
  )
}
