import { expect, it } from 'vitest'
import { createTopic } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { composeReport, readReport } from '#shared/wording/report.ts'

const wording = builtInTemplates[0]!.wording

it.each([
  ['审议《云州市办法》', '市发改委', '会议听取并审议了市发改委关于《云州市办法》的汇报。'],
  [
    '审议《关于实行承诺制的实施方案》',
    '市发改委',
    '会议听取并审议了市发改委关于《关于实行承诺制的实施方案》的汇报。',
  ],
  ['审议《云州市办法》', null, '会议听取并审议了关于《云州市办法》的汇报。'],
  ['传达学习党代会精神', '张三市长', '会议由张三市长传达了党代会精神。'],
  ['传达学习党代会精神', null, '会议传达了党代会精神。'],
  ['听取关于防汛工作情况的汇报', '市水务局', '会议听取了市水务局关于防汛工作情况的汇报。'],
  ['听取防汛工作的情况汇报', '市水务局', '会议听取了市水务局关于防汛工作情况的汇报。'],
  ['听取安全生产情况汇报', '市应急局', '会议听取了市应急局关于安全生产情况的汇报。'],
  ['听取县司法局关于法治建设情况的报告', null, '会议听取了县司法局关于法治建设情况的汇报。'],
  ['听取县司法局关于法治建设情况的报告', '县司法局', '会议听取了县司法局关于法治建设情况的汇报。'],
  ['审议县文旅局《名录》', null, '会议听取并审议了县文旅局关于《名录》的汇报。'],
  ['审议', '市发改委', '会议听取并审议了市发改委关于□□的汇报。'],
  ['其他事项', '市发改委', null],
])('%s by %s', (title, reporter, text) => {
  expect(composeReport(createTopic(title, { reporter }), wording)).toBe(text)
})

it('reads who reported, with or without a stray word before the title', () => {
  const topic = createTopic('审议《云州市通告》')
  expect(readReport('会议听取并审议了市环境局关于《云州市通告》的汇报。', topic, wording)?.reporter).toBe(
    '市环境局',
  )
  expect(readReport('会议听取并审议了市环境局关于审议《云州市通告》的汇报。', topic, wording)?.reporter).toBe(
    '市环境局',
  )
})

it('does not read a report on something else', () => {
  const topic = createTopic('审议《云州市通告》')
  expect(readReport('会议听取并审议了市环境局关于《清河县通告》的汇报。', topic, wording)).toBeNull()
  expect(readReport('会议听取了市环境局关于《云州市通告》的汇报。', topic, wording)).toBeNull()
})
