import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { safeFileName } from '../files/safe-file-name.ts'

/** A kind of file in the dialogs: its words and its extensions without dot, the first one is added to a bare name. */
export interface FileKind {
  readonly label: string
  readonly extensions: readonly [string, ...string[]]
}

/** The system's open and save dialogs; they begin where the last one ended. */
export interface NativeDialogs {
  /** The path chosen, null when the writer cancels. */
  readonly chooseToOpen: (window: BrowserWindow, title: string, kind: FileKind) => Promise<string | null>
  /** A folder; null when the writer cancels. */
  readonly chooseFolder: (window: BrowserWindow, title: string) => Promise<string | null>
  /** As above; the path always has an extension of the kind, and replacing a file was confirmed. */
  readonly chooseToSave: (
    window: BrowserWindow,
    title: string,
    kind: FileKind,
    suggestedName: string,
  ) => Promise<string | null>
  /** Asks once about files that are there already; true: they may be replaced. */
  readonly confirmReplacing: (window: BrowserWindow, paths: readonly string[]) => Promise<boolean>
}

export function createNativeDialogs(): NativeDialogs {
  let folder: string | null = null
  const startFolder = () => folder ?? app.getPath('documents')
  return {
    chooseToOpen: async (window, title, kind) => {
      const answer = await dialog.showOpenDialog(window, {
        title,
        buttonLabel: '打开',
        defaultPath: startFolder(),
        filters: [filterOf(kind)],
        properties: ['openFile'],
      })
      const path = answer.canceled ? undefined : answer.filePaths[0]
      if (path === undefined) return null
      folder = dirname(path)
      return path
    },
    chooseFolder: async (window, title) => {
      const answer = await dialog.showOpenDialog(window, {
        title,
        buttonLabel: '选这个文件夹',
        defaultPath: startFolder(),
        properties: ['openDirectory'],
      })
      const path = answer.canceled ? undefined : answer.filePaths[0]
      if (path === undefined) return null
      folder = path
      return path
    },
    chooseToSave: async (window, title, kind, suggestedName) => {
      const answer = await dialog.showSaveDialog(window, {
        title,
        buttonLabel: '保存',
        defaultPath: join(startFolder(), `${safeFileName(suggestedName)}.${kind.extensions[0]}`),
        filters: [filterOf(kind)],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      if (answer.canceled || answer.filePath === '') return null
      folder = dirname(answer.filePath)
      if (hasExtension(answer.filePath, kind)) return answer.filePath
      const path = `${answer.filePath}.${kind.extensions[0]}`
      return existsSync(path) && !(await confirmReplacing(window, [path])) ? null : path
    },
    confirmReplacing,
  }
}

function filterOf(kind: FileKind): Electron.FileFilter {
  return { name: kind.label, extensions: [...kind.extensions] }
}

function hasExtension(path: string, kind: FileKind): boolean {
  return kind.extensions.includes(extname(path).slice(1).toLowerCase())
}

/** The dialog asked about the name without extension; the real one may exist. */
async function confirmReplacing(window: BrowserWindow, paths: readonly string[]): Promise<boolean> {
  const names = paths.map((path) => `“${basename(path)}”`)
  const answer = await dialog.showMessageBox(window, {
    type: 'question',
    message: `${names.join('')}已经存在，要替换${names.length === 1 ? '它' : '它们'}吗？`,
    buttons: ['替换', '取消'],
    defaultId: 1,
    cancelId: 1,
  })
  return answer.response === 0
}
