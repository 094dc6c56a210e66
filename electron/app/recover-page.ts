import { app, type BrowserWindow, dialog } from 'electron'
import type { AppNotice } from '../../shared/ipc/app.ts'
import { logFailure } from '../files/log-failure.ts'

/** More breakdowns than this within a minute mean that loading again does not help. */
const MOST_RELOADS = 3
const SPAN_MS = 60_000

/**
 * Loads a page again that broke down, and says so in it; everything but the last second is in the library. `load`: loads the
 * page from its beginning, since one that broke down while loading cannot be reloaded.
 */
export function recoverPage(window: BrowserWindow, notices: AppNotice[], load: () => void): void {
  let reloadedAtMs: number[] = []
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    logFailure(`the page broke down: ${reason}`)
    const nowMs = Date.now()
    reloadedAtMs = [...reloadedAtMs.filter((atMs) => nowMs - atMs < SPAN_MS), nowMs]
    if (reloadedAtMs.length > MOST_RELOADS) {
      dialog.showErrorBox(
        '纪要无法继续',
        '页面反复出错，稿件已保存；请重新启动程序，仍然不行时请联系维护人员。',
      )
      app.exit(1)
      return
    }
    notices.push({ kind: 'page-reloaded' })
    // Loading inside the event of the dying process is too early.
    setImmediate(() => {
      if (!window.isDestroyed()) load()
    })
  })
  askAboutSilence(window)
}

/** Asks once while the page does not answer; the question goes by itself when the page answers again. */
function askAboutSilence(window: BrowserWindow): void {
  let question: AbortController | null = null
  const ask = async ({ signal }: AbortController) => {
    const answer = await dialog.showMessageBox(window, {
      type: 'question',
      message: '页面暂时没有响应',
      detail: '可以再等一会儿；重新打开会回到最后一次自动保存的内容。',
      buttons: ['再等一会儿', '重新打开'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    })
    question = null
    // 'render-process-gone' follows, and the page is loaded again there.
    if (answer.response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  }
  window.webContents.on('unresponsive', () => {
    if (question !== null) return
    question = new AbortController()
    void ask(question)
  })
  window.webContents.on('responsive', () => question?.abort())
}
