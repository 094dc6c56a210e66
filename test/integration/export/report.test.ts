import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { ReportRow } from '#shared/check/report-rows.ts'
import { makeReport } from '../../../electron/export/report/make-report.ts'

const ROWS: readonly ReportRow[] = [
  {
    rule: 'confusable',
    level: '错误',
    group: '标点用字',
    message: '“布署”应为“部署”。',
    excerpt: '要认真布署',
    place: '议题一·强调',
    source: '易错词表',
  },
  {
    rule: 'dun-between-titles',
    level: '提示',
    group: '标点用字',
    message: '并列的书名号、引号之间不用顿号。',
    excerpt: '=《甲》、《乙》',
    place: '开头段',
    source: 'GB/T 15834—2011 4.5.3.5',
  },
]

test('a report as .xlsx has a head, a row for each finding, and text that looks like a formula stays text', async () => {
  const bytes = await makeReport('xlsx', '市政府第38次常务会议纪要', ROWS)
  const { sheets } = await readXlsx(bytes)
  const rows = sheets[0]?.rows.map((row) => row.map((cell) => cell ?? null))
  expect(rows?.[0]?.[0]).toBe('市政府第38次常务会议纪要校核报告')
  expect(rows?.[1]?.[0]).toBe('共2处：错误1，疑似0，提示1。')
  expect(rows?.[2]).toEqual(['序号', '级别', '类别', '位置', '原文', '问题', '依据'])
  expect(rows?.[3]).toEqual([
    1,
    '错误',
    '标点用字',
    '议题一·强调',
    '要认真布署',
    '“布署”应为“部署”。',
    '易错词表',
  ])
  expect(rows?.[4]?.[4]).toBe('=《甲》、《乙》')
})

test('a report as .docx is one table whose head stands on every page', async () => {
  const bytes = await makeReport('docx', '市政府第38次常务会议纪要', ROWS)
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  expect(xml).toContain('市政府第38次常务会议纪要校核报告')
  expect(xml.match(/<w:tr>|<w:tr /gu)).toHaveLength(3)
  expect(xml.match(/<w:tblHeader/gu)).toHaveLength(1)
  expect(xml).toContain('议题一·强调')
})
