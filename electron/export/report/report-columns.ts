import type { ReportRow } from '../../../shared/check/report-rows.ts'

/** The columns of a report; `width` in characters of the body type. */
export const REPORT_COLUMNS: readonly {
  readonly heading: string
  readonly width: number
  readonly textOf: (row: ReportRow, index: number) => string
}[] = [
  { heading: '序号', width: 5, textOf: (_, index) => String(index + 1) },
  { heading: '级别', width: 6, textOf: (row) => row.level },
  { heading: '类别', width: 10, textOf: (row) => row.group },
  { heading: '位置', width: 14, textOf: (row) => row.place },
  { heading: '原文', width: 34, textOf: (row) => row.excerpt },
  { heading: '问题', width: 34, textOf: (row) => row.message },
  { heading: '依据', width: 22, textOf: (row) => row.source },
]

/** 共3处：错误1，疑似1，提示1。 */
export function countRows(rows: readonly ReportRow[]): string {
  const count = (level: string) => rows.filter((row) => row.level === level).length
  return `共${rows.length}处：错误${count('错误')}，疑似${count('疑似')}，提示${count('提示')}。`
}
