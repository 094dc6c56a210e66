import { app, type BrowserWindow, dialog } from 'electron'
import { type CloseHandshake, createCloseHandshake } from './close-handshake.ts'
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
    askToFlush: (request) => sendEvent(window.webContents, 'app:flush', { request }),
    confirmLosing: () => confirmLosing(window),
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

async function confirmLosing(window: BrowserWindow): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '最后的改动没有存入稿件库',
    detail: '请检查磁盘空间和文件夹权限，或先导出一份；现在关闭会丢失这些改动。',
    buttons: ['返回继续写', '放弃改动并关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer.response === 1
}
