import { expect, test } from 'vitest'
import { checkDocument } from '#shared/check/check-document.ts'
import { createMasthead, createMeeting, createOpening, createStatement } from '#shared/minutes/factories.ts'
import { contextOf } from '../../support/set-lines.ts'

const LENGTH = 300_000
const repeat = (text: string) => text.repeat(Math.ceil(LENGTH / text.length))
const opening = createOpening(createMeeting(), null, '会议召开。')

/** Texts that make an expression go back over what it has read. */
const TEXTS = [
  '1',
  '《',
  '“',
  '甲、',
  '一',
  '×',
  '工作',
  '一是甲。',
  '暂缓审议',
  '1381234',
  '约12',
  '市住建局牵头，',
  '—',
  ' 甲',
  '总投资3亿元、',
  '其次，甲。',
  '附件1：',
  '2026年',
  '3月5日、',
  '（一）',
  '第一条',
  '（',
  '》',
  '；',
  '，',
  '　',
  '-',
  '12:30',
  '1.',
  '百分之',
  '同志',
  '副市长',
  '会议',
  '以及',
  '的',
  'A',
  'https://',
  '责任单位：',
  '市局、',
  '至',
  '3%',
  '1,000',
  '甲 乙 ',
]

// One that goes back over all it has read would need some ten thousand million steps here, and never come to the end of the test's time.
test.each(TEXTS)('a paragraph of nothing but %s is checked to its end', (text) => {
  const context = contextOf(createMasthead(), opening, createStatement(`会议强调，${repeat(text)}`))
  expect(() => checkDocument(context)).not.toThrow()
})
