import { app, dialog } from 'electron'
import type { LibraryQuestions } from './find-library.ts'

export function createNativeQuestions(): LibraryQuestions {
  return {
    ask: async (message, detail, buttons) => {
      const options = { type: 'warning' as const, title: '纪要', message, detail, noLink: true }
      const { response } = await dialog.showMessageBox({
        ...options,
        buttons: [...buttons],
        defaultId: 0,
        cancelId: buttons.length - 1,
      })
      return response
    },
    chooseFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: '选稿件库所在的文件夹',
        buttonLabel: '选这个文件夹',
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}
