import { expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import { createMasthead, createMeeting, createOpening } from '#shared/minutes/factories.ts'
import { findBuiltInTemplate } from '#shared/templates/built-in.ts'

const wording = findBuiltInTemplate('gov-special')!.wording
const textOf = (opening: ReturnType<typeof createOpening>) =>
  composeMinutes({ wording, children: [createMasthead(), opening] })
    .filter((paragraph) => paragraph.role === 'opening')
    .map((paragraph) => paragraph.runs.map((run) => run.text).join(''))

it('prints 时间, 地点 and 主持 of a 专题会议 as paragraphs', () => {
  const meeting = createMeeting({
    date: '2025-01-09',
    place: '一号会议室',
    chairName: '张三',
    chairPost: '副市长',
  })
  expect(textOf(createOpening(meeting, 'lines'))).toEqual([
    '时间：2025年1月9日',
    '地点：一号会议室',
    '主持：副市长张三',
    '现将会议议定事项纪要如下：',
  ])
})

it('does so in an opening written by hand, and knows where each line stands in it', () => {
  const opening = createOpening(createMeeting(), null, '时间：今天\n地点：这里')
  expect(textOf(opening)).toEqual(['时间：今天', '地点：这里'])
  const runs = composeMinutes({ wording, children: [createMasthead(), opening] }).flatMap(
    (paragraph) => paragraph.runs,
  )
  expect(runs.map((run) => run.source)).toEqual([
    { block: 1, offset: 0 },
    { block: 1, offset: 6 },
  ])
})
