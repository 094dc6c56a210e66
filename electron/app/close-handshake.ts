/** How long a page may take to save before the window closes without it. */
const PATIENCE_MS = 3000

/** What the handshake needs of the window around it; Electron's window in the program, a plain object in tests. */
export interface ClosingWindow {
  /** Whether there is a page that can still answer. */
  readonly isPageAlive: () => boolean
  /** Asks the page to save everything now and to answer with this number. */
  readonly askToFlush: (request: number) => void
  /** Asks the writer whether to close although something is not saved. */
  readonly confirmLosing: () => Promise<boolean>
  /** Closes without asking again. */
  readonly closeNow: () => void
  /** Runs `late` after the patience is over, unless the returned function is called before. */
  readonly after: (ms: number, late: () => void) => () => void
}

export interface CloseHandshake {
  /** The window wants to close: true when it may now, false while the page is being asked. */
  readonly mayClose: () => boolean
  /** The page has answered. An answer to an older question is ignored. */
  readonly flushed: (request: number, saved: boolean) => void
}

/** Lets the page save before the window closes; a page that is dead or silent never keeps the window open. */
export function createCloseHandshake(window: ClosingWindow): CloseHandshake {
  let request = 0
  let stopWaiting: (() => void) | null = null
  let mayClose = false
  const close = () => {
    mayClose = true
    window.closeNow()
  }
  return {
    mayClose: () => {
      if (mayClose || !window.isPageAlive()) return true
      if (stopWaiting !== null) return false
      request += 1
      stopWaiting = window.after(PATIENCE_MS, close)
      window.askToFlush(request)
      return false
    },
    flushed: (answered, saved) => {
      if (stopWaiting === null || answered !== request) return
      stopWaiting()
      if (saved) {
        close()
        return
      }
      void window.confirmLosing().then((lose) => {
        stopWaiting = null
        if (lose) close()
      })
    },
  }
}
