import type { ReportRow } from '../../../shared/check/report-rows.ts'
import type { ReportFormat } from '../../../shared/ipc/check.ts'
import { reportToDocx } from './report-to-docx.ts'
import { reportToXlsx } from './report-to-xlsx.ts'

/** The findings of a draft as a file that goes round: a table with one row for each. */
export function makeReport(
  format: ReportFormat,
  title: string,
  rows: readonly ReportRow[],
): Promise<Uint8Array> {
  return format === 'docx' ? reportToDocx(title, rows) : reportToXlsx(title, rows)
}
