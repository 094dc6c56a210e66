import { type BrowserWindow, dialog } from 'electron'
import type { AppInfo } from '../../shared/ipc/app.ts'

export function showAbout(window: BrowserWindow, info: AppInfo): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    title: '关于纪要',
    message: `纪要 ${info.version}`,
    detail: '机关会议纪要的写作、排版、打印和导出。稿件只存在本机，不联网。',
    buttons: ['好'],
  })
}
