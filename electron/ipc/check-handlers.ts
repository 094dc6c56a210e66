import { basename } from 'node:path'
import type { CheckMemory } from '../../shared/check/ignored.ts'
import type { ReportFormat } from '../../shared/ipc/check.ts'
import { ok } from '../../shared/result.ts'
import type { FileKind, NativeDialogs } from '../app/native-dialogs.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import type { KeptValue } from '../library/kept-value.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

const KINDS: Readonly<Record<ReportFormat, FileKind>> = {
  docx: { label: 'Word 文档', extensions: ['docx'] },
  xlsx: { label: 'Excel 工作簿', extensions: ['xlsx'] },
}

/** What the checker remembers, and its reports. */
export function createCheckHandlers(
  memory: KeptValue<CheckMemory>,
  dialogs: NativeDialogs,
): Handlers<ChannelsOf<'check'>> {
  return {
    'check:remember': (value) => memory.set(value),
    'check:report': async ({ format, title, rows }, window) => {
      const path = await dialogs.chooseToSave(window, '导出校核报告', KINDS[format], `${title}（校核报告）`)
      if (path === null) return ok(null)
      const { makeReport } = await import('../export/report/make-report.ts')
      const written = await writeFileAtomically(path, await makeReport(format, title, rows))
      return written.ok ? ok({ fileName: basename(path) }) : written
    },
  }
}
