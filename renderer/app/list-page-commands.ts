import type { Settings } from '#shared/ipc/settings.ts'
import type { PageCommand } from '../commands/page-commands.ts'
import { findCaretPlace } from '../preview/find-caret-place.ts'
import { nextZoom } from '../zoom/zoom.ts'
import type { AppAction, AppState, Side } from './app-state.ts'
import type { AppActions } from './create-app-actions.ts'
import { editorPageCommands } from './editor-commands.ts'
import { foldSide } from './fold-side.ts'
import type { OpenDocument } from './open-document.ts'
import { summaryNow } from './open-document.ts'

export interface PageCommandLinks {
  readonly state: AppState
  readonly dispatch: (action: AppAction) => void
  readonly actions: AppActions
  readonly settings: Settings
  readonly isNarrow: boolean
  readonly isTight: boolean
  readonly changeSettings: (fields: Partial<Settings>) => void
}

const always = () => true

/** The page the caret is on; the first where that is not known. */
function caretPage(document: OpenDocument | null): number {
  if (document === null) return 1
  return findCaretPlace(document.editor, document.typeset.get())?.page ?? 1
}

/** Every menu command as the page does it now. */
export function listPageCommands(links: PageCommandLinks): PageCommand[] {
  const { state, dispatch, actions } = links
  const { document } = state
  const isWriting = () => document !== null && state.place === 'editor'
  const hasDocument = () => document !== null
  const isReading = () => document !== null && (state.place === 'editor' || state.place === 'pages')
  return [
    {
      id: 'file.new',
      canRun: always,
      run: () => dispatch({ type: 'asked', dialog: { kind: 'choose-template' } }),
    },
    { id: 'file.import', canRun: always, run: () => void actions.importFile() },
    { id: 'file.save', canRun: hasDocument, run: () => void document?.autosave.flush() },
    {
      id: 'file.rename',
      canRun: hasDocument,
      run: () =>
        document && dispatch({ type: 'asked', dialog: { kind: 'rename', summary: summaryNow(document) } }),
    },
    {
      id: 'file.duplicate',
      canRun: hasDocument,
      run: () => document && void actions.duplicate(summaryNow(document)),
    },
    { id: 'file.exportDocx', canRun: hasDocument, run: () => void actions.exportDraft('docx') },
    { id: 'file.exportPdf', canRun: hasDocument, run: () => void actions.exportDraft('pdf') },
    {
      id: 'file.print',
      canRun: hasDocument,
      run: () => dispatch({ type: 'asked', dialog: { kind: 'print', current: caretPage(document) } }),
    },
    { id: 'file.exportText', canRun: hasDocument, run: () => void actions.exportDraft('txt') },
    { id: 'file.exportJson', canRun: hasDocument, run: () => void actions.exportDraft('json') },
    {
      id: 'file.saveAsTemplate',
      canRun: hasDocument,
      run: () => dispatch({ type: 'asked', dialog: { kind: 'save-as-template' } }),
    },
    {
      id: 'edit.undo',
      canRun: () => isWriting() && (document?.editor.history.undos.length ?? 0) > 0,
      run: () => {
        document?.editor.undo()
        document?.showNow()
      },
    },
    {
      id: 'edit.redo',
      canRun: () => isWriting() && (document?.editor.history.redos.length ?? 0) > 0,
      run: () => {
        document?.editor.redo()
        document?.showNow()
      },
    },
    { id: 'edit.find', canRun: isReading, run: () => dispatch({ type: 'find', find: 'find' }) },
    { id: 'edit.replace', canRun: isReading, run: () => dispatch({ type: 'find', find: 'replace' }) },
    { id: 'view.library', canRun: always, run: () => dispatch({ type: 'went', place: 'library' }) },
    { id: 'view.editor', canRun: hasDocument, run: () => dispatch({ type: 'went', place: 'editor' }) },
    { id: 'view.pages', canRun: hasDocument, run: () => dispatch({ type: 'went', place: 'pages' }) },
    ...viewCommands(links, isWriting),
    ...toolCommands(links, isWriting),
    ...editorPageCommands(isWriting() ? (document?.editor ?? null) : null),
  ]
}

function viewCommands(links: PageCommandLinks, isWriting: () => boolean): PageCommand[] {
  const { state, dispatch, settings, isNarrow, changeSettings } = links
  const zoom = (zoomPercent: number) => changeSettings({ zoomPercent })
  return [
    { id: 'view.palette', canRun: always, run: () => dispatch({ type: 'palette', isOpen: true }) },
    {
      id: 'view.outline',
      canRun: isWriting,
      run: () =>
        isNarrow
          ? dispatch({ type: 'outline-over', isOpen: !state.isOutlineOver })
          : changeSettings({ outlineFolded: !settings.outlineFolded }),
    },
    {
      id: 'view.facts',
      canRun: isWriting,
      run: () => (isInSide() ? foldSide(links, true) : showSide(links, 'facts')),
    },
    { id: 'view.zoomIn', canRun: isWriting, run: () => zoom(nextZoom(settings.zoomPercent, 1)) },
    { id: 'view.zoomOut', canRun: isWriting, run: () => zoom(nextZoom(settings.zoomPercent, -1)) },
    { id: 'view.zoomReset', canRun: isWriting, run: () => zoom(100) },
  ]
}

/** Opens the right side with the caret in its first field. */
function showSide(links: PageCommandLinks, side: Side): void {
  foldSide(links, false)
  // The panel follows the caret after a pause; what takes the focus must be up to date.
  links.state.document?.showNow()
  links.dispatch({ type: 'turned-to', side, takesFocus: true })
}

function isInSide(): boolean {
  return globalThis.document.activeElement?.closest('.side') !== null
}

function toolCommands(links: PageCommandLinks, isWriting: () => boolean): PageCommand[] {
  const { dispatch, actions } = links
  return [
    {
      id: 'insert.phrase',
      canRun: isWriting,
      run: () => showSide(links, 'phrases'),
    },
    {
      id: 'insert.symbol',
      canRun: isWriting,
      run: () => showSide(links, 'phrases'),
    },
    {
      id: 'tools.phrases',
      canRun: always,
      run: () => dispatch({ type: 'asked', dialog: { kind: 'phrases' } }),
    },
    {
      id: 'tools.profiles',
      canRun: always,
      run: () => dispatch({ type: 'went', place: 'profiles' }),
    },
    { id: 'tools.templates', canRun: always, run: () => dispatch({ type: 'went', place: 'templates' }) },
    {
      id: 'help.shortcuts',
      canRun: always,
      run: () => dispatch({ type: 'asked', dialog: { kind: 'shortcuts' } }),
    },
    { id: 'help.sample', canRun: always, run: () => void actions.openSample() },
  ]
}
