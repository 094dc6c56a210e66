import { useEffect, useRef } from 'react'
import type { AppNotice } from '#shared/ipc/app.ts'
import { type Command, runCommand } from '../commands/command.ts'
import { viewState } from '../editor/state/view-state.ts'
import { listen, request } from '../platform/desktop.ts'
import { appStrings as strings } from '../strings/app.ts'
import { formatWhen } from '../ui/format-time.ts'
import { notify } from '../ui/notices.tsx'
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
    const stopFlush = listen('app:flush', ({ request: number }) => {
      const { document } = current.current
      const flushed = document === null ? Promise.resolve(true) : document.autosave.flush()
      void flushed.then((saved) => request('app:flushed', { request: number, saved }))
    })
    const stopGiven = listen('app:fileGiven', () => void current.current.importGiven())
    void current.current.importGiven()
    const onBlur = () => void current.current.document?.autosave.flush()
    window.addEventListener('blur', onBlur)
    return () => {
      stopMenu()
      stopFlush()
      stopGiven()
      window.removeEventListener('blur', onBlur)
    }
  }, [])
  useEffect(() => {
    void request('app:takeNotices', null).then((answer) => {
      if (answer.ok)
        for (const notice of answer.value) notify({ text: describeNotice(notice), tone: 'error' })
    })
  }, [])
}

function describeNotice(notice: AppNotice): string {
  switch (notice.kind) {
    case 'library-restored':
      return strings.restoredLibrary(notice.keptAs, formatWhen(notice.backupAtMs))
    case 'library-started-empty':
      return strings.startedEmpty(notice.keptAs)
    case 'kept-unreadable':
      return strings.keptUnreadable(notice.what, notice.names)
    case 'phrases-unreadable':
      return strings.phrasesUnreadable
    case 'page-reloaded':
      return strings.pageReloaded
  }
}
