import type { ExportFormat } from '../../shared/ipc/files.ts'
import type { FileKind } from '../app/native-dialogs.ts'

/** What the native save dialog says of the formats a document is written in. */
export const EXPORT_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  pdf: { label: 'PDF 文件', extensions: ['pdf'] },
  docx: { label: 'Word 文档', extensions: ['docx'] },
  txt: { label: '纯文本', extensions: ['txt'] },
  json: { label: '纪要文件', extensions: ['json'] },
}
