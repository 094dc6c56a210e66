import type { ExportFormat } from '../../shared/ipc/files.ts'
import type { FileKind } from '../app/native-dialogs.ts'

const WORD: FileKind = { label: 'Word 文档', extensions: ['docx'] }

/** What the native save dialog says of the formats a document is written in. */
export const EXPORT_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  pdf: { label: 'PDF 文件', extensions: ['pdf'] },
  docx: WORD,
  txt: { label: '纯文本', extensions: ['txt'] },
  json: { label: '纪要文件', extensions: ['json'] },
}

/** The same of the formats of a list: a report, a sheet to sign. */
export const LIST_KINDS = {
  docx: WORD,
  xlsx: { label: 'Excel 工作簿', extensions: ['xlsx'] },
} as const satisfies Readonly<Record<string, FileKind>>
