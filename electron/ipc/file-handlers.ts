import { basename } from 'node:path'
import { shell } from 'electron'
import type { ExportFormat } from '../../shared/ipc/files.ts'
import { fail, ok } from '../../shared/result.ts'
import type { FileKind, NativeDialogs } from '../app/native-dialogs.ts'
import { exportMinutes } from '../export/export-minutes.ts'
import { IMPORT_EXTENSIONS, importContent, importMinutes } from '../import/import-minutes.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

const IMPORT_KIND: FileKind = { label: '纪要（文本或纪要文件）', extensions: IMPORT_EXTENSIONS }

const EXPORT_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  docx: { label: 'Word 文档', extensions: ['docx'] },
  txt: { label: '纯文本', extensions: ['txt'] },
  json: { label: '纪要文件', extensions: ['json'] },
}

export function createFileHandlers(dialogs: NativeDialogs): Handlers<ChannelsOf<'imports' | 'exports'>> {
  let lastExported: string | null = null
  return {
    'imports:choose': async (_, window) => {
      const path = await dialogs.chooseToOpen(window, '导入纪要', IMPORT_KIND)
      return path === null ? ok(null) : importMinutes(path)
    },
    'imports:read': ({ fileName, bytes }) => importContent({ name: basename(fileName), bytes }),
    'exports:choose': async ({ minutes, format, suggestedName }, window) => {
      const path = await dialogs.chooseToSave(window, '导出纪要', EXPORT_KINDS[format], suggestedName)
      if (path === null) return ok(null)
      const written = await exportMinutes(minutes, path)
      if (!written.ok) return written
      lastExported = path
      return ok({ fileName: basename(path) })
    },
    'exports:reveal': () => {
      if (lastExported === null) return fail({ kind: 'refused' })
      shell.showItemInFolder(lastExported)
      return ok(null)
    },
  }
}
