import { useEffect, useRef } from 'react'
import type { AppNotice } from '#shared/ipc/app.ts'
import { type Command, runCommand } from '../commands/command.ts'
import { viewState } from '../editor/state/view-state.ts'
import { listen, request } from '../platform/desktop.ts'
import { appStrings as strings } from '../strings/app.ts'
import { formatWhen } from '../ui/format-time.ts'
import { tellError } from '../ui/tell.ts'
import { keepCaret } from './kept-caret.ts'
import type { OpenDocument } from './open-document.ts'

export interface MainProcessLink {
  readonly document: OpenDocument | null
  readonly commands: readonly Command[]
  /** Imports what the program was given to open. */
  readonly importGiven: () => Promise<void>
}

/** What the main process says: menu items, the window about to close, things that happened without the page. */
export function useMainProcess(link: MainProcessLink): void {
  const current = useRef(link)
  useEffect(() => {
    current.current = link
  }, [link])
  useEffect(() => {
    const stopMenu = listen('menu:command', ({ command }) => {
      const { document, commands } = current.current
      // As for keys: a change under an open composition would tear its characters out of their place.
      if (document === null || viewState(document.editor).composed === '') runCommand(commands, command)
    })
    // Asked again until it has answered; saving takes its time, and words are rescued once.
    let taken = 0
    const stopFlush = listen('app:flush', ({ request: number }) => {
      if (number === taken) return
      taken = number
      const { document } = current.current
      void flushOrRescue(document).then((answer) => request('app:flushed', { request: number, ...answer }))
    })
    const stopGiven = listen('app:fileGiven', () => void current.current.importGiven())
    const stopNotices = listen('app:noticed', tellNotices)
    void current.current.importGiven()
    const onBlur = () => void current.current.document?.autosave.flush()
    window.addEventListener('blur', onBlur)
    return () => {
      stopMenu()
      stopFlush()
      stopGiven()
      stopNotices()
      window.removeEventListener('blur', onBlur)
    }
  }, [])
  useEffect(tellNotices, [])
}

/** Saves what is open; where the library takes nothing, the words go into a file beside it. */
async function flushOrRescue(document: OpenDocument | null): Promise<{ saved: boolean; isRescued: boolean }> {
  if (document === null) return { saved: true, isRescued: false }
  await keepCaret(document.id, document.editor)
  if (await document.autosave.flush()) return { saved: true, isRescued: false }
  const rescued = await request('drafts:rescue', {
    minutes: document.takeMinutes(),
    record: document.record.text(),
  })
  return { saved: false, isRescued: rescued.ok }
}

function tellNotices(): void {
  void request('app:takeNotices', null).then((answer) => {
    if (answer.ok) for (const notice of answer.value) tellError(describeNotice(notice))
  })
}

function describeNotice(notice: AppNotice): string {
  switch (notice.kind) {
    case 'library-rebuilt':
      return describeRebuilding(notice)
    case 'kept-unreadable':
      return strings.keptUnreadable(notice.what, notice.names)
    case 'phrases-unreadable':
      return strings.phrasesUnreadable
    case 'values-unreadable':
      return strings.valuesUnreadable(notice.what)
    case 'kept-unproven':
      return strings.keptUnproven(notice)
    case 'backup-failed':
      return notice.isUnsound ? strings.backupUnsound : strings.backupFailed
    case 'second-absent':
      return strings.secondAbsent
    case 'second-failed':
      return strings.secondFailed
    case 'mirror-failed':
      return strings.mirrorFailed
    case 'data-not-moved':
      return strings.dataNotMoved
    case 'drafts-damaged':
      return strings.draftsDamaged(notice.titles.join('、'))
    case 'drafts-unproven':
      return strings.draftsUnproven(notice.titles.join('、'))
    case 'roster-damaged':
      return strings.rosterDamaged(notice.names.join('、'))
    case 'drafts-rescued':
      return strings.draftsRescued(notice.titles.join('、'))
    case 'rescued-changed':
      return strings.rescuedChanged(notice.titles.join('、'))
    case 'rescue-unreadable':
      return strings.rescueUnreadable(notice.names.join('、'))
    case 'drafts-revived':
      return strings.draftsRevived(notice.titles.join('、'))
    case 'page-reloaded':
      return strings.pageReloaded
  }
}

/** How the library came back, and which drafts are not what they were. */
function describeRebuilding(notice: AppNotice & { kind: 'library-rebuilt' }): string {
  const { drafts, older, lost, keptAs, backupAtMs } = notice
  if (drafts === 0 && backupAtMs === null && lost.length === 0 && older.length === 0)
    return strings.libraryEmptied(keptAs)
  const when = backupAtMs === null ? null : formatWhen(backupAtMs)
  return [
    strings.libraryRebuilt(drafts, when, keptAs),
    ...(older.length > 0 ? [strings.draftsOlder(older.join('、'))] : []),
    ...(lost.length > 0 ? [strings.draftsLost(lost.join('、'))] : []),
  ].join('')
}
