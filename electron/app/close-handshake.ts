/** How long a page may take to save before the writer is asked. */
const PATIENCE_MS = 3000

/** A page that is still being drawn does not listen yet: it is asked again, with the same number, until it answers. */
const ASK_AGAIN_MS = 250

export type UnsavedState = 'silent' | 'rescued' | 'lost'

/** What the handshake needs of the window around it; Electron's window in the program, a plain object in tests. */
export interface ClosingWindow {
  /** Whether there is a page that can still answer. */
  readonly isPageAlive: () => boolean
  /** Asks the page to save everything now and to answer with this number; the page takes a number once. */
  readonly askToFlush: (request: number) => void
  /**
   * Asks the writer whether to close although something is not saved. silent: the page did not answer; rescued: the words are in a
   * file that the next start reads; lost: they are stored nowhere.
   */
  readonly confirmLosing: (state: UnsavedState) => Promise<boolean>
  /** Closes without asking again. */
  readonly closeNow: () => void
  /** Runs `late` after the patience is over, unless the returned function is called before. */
  readonly after: (ms: number, late: () => void) => () => void
}

export interface CloseHandshake {
  /** The window wants to close: true when it may now, false while the page is being asked. */
  readonly mayClose: () => boolean
  /** The page has answered. An answer to an older question is ignored. */
  readonly flushed: (request: number, saved: boolean, isRescued: boolean) => void
}

/** Lets the page save before the window closes. If the page has crashed, the window closes; if it does not answer, the writer is asked. */
export function createCloseHandshake(window: ClosingWindow): CloseHandshake {
  let request = 0
  let stopWaiting: (() => void) | null = null
  let stopAsking: () => void = () => undefined
  let mayClose = false
  const close = () => {
    mayClose = true
    window.closeNow()
  }
  const askPage = () => {
    stopAsking = window.after(ASK_AGAIN_MS, askPage)
    window.askToFlush(request)
  }
  const ask = (state: UnsavedState) => {
    const asked = request
    void window.confirmLosing(state).then((lose) => {
      // The page may have saved while the question stood.
      if (asked !== request) return
      stopAsking()
      stopWaiting = null
      if (lose) close()
    })
  }
  return {
    mayClose: () => {
      if (mayClose || !window.isPageAlive()) return true
      if (stopWaiting !== null) return false
      request += 1
      stopWaiting = window.after(PATIENCE_MS, () => ask('silent'))
      askPage()
      return false
    },
    flushed: (answered, saved, isRescued) => {
      if (stopWaiting === null || answered !== request) return
      stopAsking()
      stopWaiting()
      if (saved) close()
      else ask(isRescued ? 'rescued' : 'lost')
    },
  }
}
