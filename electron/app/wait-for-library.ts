import { app, BrowserWindow } from 'electron'
import type { Opening, OpeningPhase } from '../../shared/ipc/app.ts'
import { logFailure } from '../files/log-failure.ts'
import { BUNDLE_ORIGIN } from './own-page.ts'
import { pagePreferences } from './page-preferences.ts'
import { sendEvent } from './send-event.ts'

/** If opening takes less time than this, no window is shown: a flash would only disturb. */
const SHOWN_AFTER_MS = 1000
const SIZE = { width: 480, height: 170 }

/** The wait for a library, as whoever opens it sees it. */
export interface Wait {
  /** How far it is; total 0: not known. */
  readonly hear: (phase: OpeningPhase, done: number, total: number) => void
  /** Resolves when the window is on the screen: work that lets nothing be drawn may begin. */
  readonly show: () => Promise<void>
}

/**
 * Shows a small window with what is being done and how far it is, while a large library is opened. Closing it ends the program at once,
 * like a kill; opening a library survives that at any moment.
 */
export async function waitForLibrary<Answer>(
  preload: string,
  open: (wait: Wait) => Promise<Answer>,
): Promise<Answer> {
  let latest: Opening = { phase: 'check', done: 0, total: 0 }
  let shown: { readonly window: BrowserWindow; readonly drawn: Promise<void> } | null = null
  const show = (): Promise<void> => {
    shown ??= openWindow(preload)
    const { window, drawn } = shown
    return drawn.then(() => tell(window, latest))
  }
  const timer = setTimeout(() => void show(), SHOWN_AFTER_MS)
  try {
    return await open({
      hear: (phase, done, total) => {
        latest = { phase, done, total }
        if (shown !== null) tell(shown.window, latest)
      },
      show,
    })
  } finally {
    clearTimeout(timer)
    closeQuietly(shown)
  }
}

function tell(window: BrowserWindow, opening: Opening): void {
  if (window.isDestroyed()) return
  const { done, total } = opening
  // More than 1 is a bar without an end.
  window.setProgressBar(total === 0 ? 2 : done / total)
  sendEvent(window, 'app:opening', opening)
}

function endAtOnce(): void {
  app.exit(0)
}

/** Closed by the writer it ends the program, by us it does not. */
function closeQuietly(shown: { readonly window: BrowserWindow } | null): void {
  if (shown === null || shown.window.isDestroyed()) return
  shown.window.off('closed', endAtOnce)
  shown.window.destroy()
}

function openWindow(preload: string): { readonly window: BrowserWindow; readonly drawn: Promise<void> } {
  const window = new BrowserWindow({
    ...SIZE,
    useContentSize: true,
    show: false,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    title: '纪要',
    webPreferences: pagePreferences(preload, false),
  })
  window.once('closed', endAtOnce)
  const drawn = window
    .loadURL(`${BUNDLE_ORIGIN}/opening.html`)
    .then(() => {
      if (!window.isDestroyed()) window.show()
      return window.webContents.capturePage()
    })
    .then(
      () => undefined,
      (error: unknown) => logFailure('the page of the wait was not drawn', error),
    )
  return { window, drawn }
}
