import { WINDOW_COMMAND_IDS, type WindowCommandId } from '#shared/commands/commands.ts'
import { type Command, createCommands, type Deed } from '../commands/command.ts'
import { findCaretPlace } from '../preview/find-caret-place.ts'
import { checkStrings } from '../strings/check.ts'
import type { Dialog, Place } from './app-state.ts'
import { askToIssue } from './ask-to-issue.ts'
import { foldSide } from './fold-side.ts'
import { listHelpDeeds } from './list-help-deeds.ts'
import { listRecordDeeds } from './list-record-deeds.ts'
import { listViewDeeds, showSide } from './list-view-deeds.ts'
import type { OpenDocument } from './open-document.ts'
import { summaryNow } from './open-document.ts'
import { canTake, takeOffered } from './take-offered.ts'
import { canTick, tickRoll } from './tick-roll.ts'
import type { WindowParts } from './window-parts.ts'

/** The commands of the window as it stands now. */
export function listWindowCommands(parts: WindowParts): readonly Command[] {
  return createCommands(WINDOW_COMMAND_IDS, listDeeds(parts))
}

/** An id of the table without a deed does not compile. */
function listDeeds(parts: WindowParts): Readonly<Record<WindowCommandId, Deed>> {
  const { state, dispatch } = parts
  const { document } = state
  const ask = (dialog: Dialog) => () => dispatch({ type: 'asked', dialog })
  const go = (place: Place) => () => dispatch({ type: 'went', place })
  const hasDocument = () => document !== null
  const isWriting = () => document !== null && state.place === 'editor'
  const isReading = () => document !== null && (state.place === 'editor' || state.place === 'pages')
  return {
    ...listFileDeeds(parts, ask),
    ...listViewDeeds(parts),
    ...listRecordDeeds(parts),
    'edit.undo': {
      canRun: () => isWriting() && canTravel(document, 'undo'),
      run: () => document && travel(document, 'undo'),
    },
    'edit.redo': {
      canRun: () => isWriting() && canTravel(document, 'redo'),
      run: () => document && travel(document, 'redo'),
    },
    'edit.find': {
      canRun: () => isReading() || state.place === 'library',
      run: () =>
        dispatch(state.place === 'library' ? { type: 'library-search' } : { type: 'find', find: 'find' }),
    },
    'edit.replace': {
      canRun: () => isReading() && document?.isLocked.get() === false,
      run: () => dispatch({ type: 'find', find: 'replace' }),
    },
    'edit.ticks': {
      canRun: () => isWriting() && canTick(document),
      run: () => document && tickRoll(parts, document),
    },
    'check.next': { canRun: hasDocument, run: () => step(parts, 1) },
    'check.previous': { canRun: hasDocument, run: () => step(parts, -1) },
    'view.library': { run: go('library') },
    'view.editor': { canRun: hasDocument, run: go('editor') },
    'view.pages': { canRun: hasDocument, run: go('pages') },
    'view.review': {
      canRun: hasDocument,
      run:
        state.review === null
          ? () => document && void parts.actions.reviewOriginal(document.id)
          : go('review'),
    },
    'insert.phrase': { canRun: isWriting, run: () => showSide(parts, 'phrases') },
    'insert.symbol': { canRun: isWriting, run: () => showSide(parts, 'phrases') },
    'tools.roster': { run: go('roster') },
    'tools.takeProposals': { canRun: () => canTake(parts), run: () => void takeOffered(parts) },
    'tools.register': { run: go('series') },
    'tools.phrases': { run: ask({ kind: 'phrases' }) },
    'tools.profiles': { run: go('profiles') },
    'tools.templates': { run: go('templates') },
    'tools.settings': { run: go('settings') },
    ...listHelpDeeds(parts),
    'help.shortcuts': { run: ask({ kind: 'shortcuts' }) },
    'help.sample': { run: () => void parts.actions.openSample() },
  }
}

type FileDeeds = Readonly<Record<Extract<WindowCommandId, `file.${string}`>, Deed>>

function listFileDeeds(
  { state, actions, dispatch }: WindowParts,
  ask: (dialog: Dialog) => () => void,
): FileDeeds {
  const { document } = state
  /** Of the open draft. Not in the list, where another one may be chosen and the open one is not seen: its rows have commands of their own. */
  const ofDraft = (run: (draft: OpenDocument) => void): Deed => ({
    canRun: () => document !== null && state.place !== 'library',
    run: () => document && run(document),
  })
  return {
    'file.new': { run: () => void actions.askForNew() },
    'file.next': { run: () => void actions.createNext() },
    'file.import': { run: () => void actions.importFile() },
    'file.importFolder': { run: () => void actions.importFolder() },
    'file.saveOriginal': ofDraft((draft) => void actions.saveOriginal(draft.id)),
    'file.save': {
      canRun: () => document !== null,
      run: () => document && void document.autosave.flush(),
    },
    'file.rename': ofDraft((draft) => ask({ kind: 'rename', summary: summaryNow(draft) })()),
    'file.duplicate': ofDraft((draft) => void actions.duplicate(summaryNow(draft))),
    'file.exportDocx': ofDraft(() =>
      actions.goOut(checkStrings.deeds.docx, () => void actions.exportDraft('docx')),
    ),
    'file.exportPdf': ofDraft(() =>
      actions.goOut(checkStrings.deeds.pdf, () => void actions.exportDraft('pdf')),
    ),
    'file.exportText': ofDraft(() =>
      actions.goOut(checkStrings.deeds.txt, () => void actions.exportDraft('txt')),
    ),
    'file.exportJson': ofDraft(() => void actions.exportDraft('json')),
    'file.print': ofDraft((draft) =>
      actions.goOut(checkStrings.deeds.print, ask({ kind: 'print', current: caretPage(draft) })),
    ),
    'file.exportHandOver': ofDraft(ask({ kind: 'export-hand-over' })),
    'file.takeHandOver': { run: () => void actions.chooseHandOver() },
    'file.papers': ofDraft(ask({ kind: 'papers' })),
    'file.keepVersion': ofDraft(ask({ kind: 'keep-version' })),
    'file.issue': {
      canRun: () => document !== null && state.place !== 'library' && !document.isLocked.get(),
      run: () => askToIssue(actions, dispatch),
    },
    'file.compareFile': ofDraft(() => void actions.compareFile()),
    'file.compareDraft': ofDraft(ask({ kind: 'choose-draft' })),
    'file.saveAsTemplate': ofDraft(ask({ kind: 'save-as-template' })),
  }
}

/** To the next or last finding, with the panel beside it. */
function step(parts: WindowParts, by: -1 | 1): void {
  if (parts.state.side !== 'check') parts.dispatch({ type: 'turned-to', side: 'check' })
  foldSide(parts, false)
  parts.actions.stepFinding(by)
}

/** The page the caret is on; the first where that is not known. */
function caretPage(document: OpenDocument): number {
  return findCaretPlace(document.editor, document.typeset.get())?.page ?? 1
}

/** In 记录 while one writes there, else in the document. */
function canTravel(document: OpenDocument | null, way: 'undo' | 'redo'): boolean {
  if (document === null) return false
  if (document.record.hasFocus()) return document.record.canTravel(way)
  return !document.isLocked.get() && document.editor.history[`${way}s`].length > 0
}

function travel(document: OpenDocument, way: 'undo' | 'redo'): void {
  if (document.record.hasFocus()) document.record.travel(way)
  else document.travel(way)
}
