import { app, type BrowserWindow, dialog } from 'electron'
import { type CloseHandshake, createCloseHandshake, type UnsavedState } from './close-handshake.ts'
import { sendEvent } from './send-event.ts'

/** Puts the close handshake around a window; quitting the program goes on where it was held up. */
export function guardClosing(window: BrowserWindow): CloseHandshake {
  let isLoaded = false
  let isQuitting = false
  window.webContents.on('did-finish-load', () => {
    isLoaded = true
  })
  window.webContents.on('render-process-gone', () => {
    isLoaded = false
  })
  app.on('before-quit', () => {
    isQuitting = true
  })
  const handshake = createCloseHandshake({
    isPageAlive: () => isLoaded && !window.webContents.isCrashed(),
    askToFlush: (request) => {
      sendEvent(window, 'app:flush', { request })
    },
    confirmLosing: (state) => confirmLosing(window, state),
    closeNow: () => {
      if (!window.isDestroyed()) window.destroy()
      if (isQuitting) app.quit()
    },
    after: (ms, late) => {
      const timer = setTimeout(late, ms)
      return () => clearTimeout(timer)
    },
  })
  window.on('close', (event) => {
    if (!handshake.mayClose()) event.preventDefault()
  })
  return handshake
}

const DETAILS: Readonly<Record<UnsavedState, string>> = {
  silent: '窗口没有回应，最后的改动可能还没有存好。再等一会儿通常就会存好。',
  rescued: '这些改动已另存为一个文件，下次打开“纪要”时会作为一份新稿取回。',
  lost: '请检查磁盘空间和文件夹权限，或先导出一份；现在关闭会丢失这些改动。',
}

async function confirmLosing(window: BrowserWindow, state: UnsavedState): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message: state === 'silent' ? '还没有存好' : '最后的改动没有存入稿件库',
    detail: DETAILS[state],
    buttons: [
      state === 'silent' ? '再等一会儿' : '返回继续写',
      state === 'rescued' ? '关闭' : '放弃改动并关闭',
    ],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer.response === 1
}
