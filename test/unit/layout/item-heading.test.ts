import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import { facesUsed } from '#shared/compose/faces-used.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createAttachment,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { contextOf } from '../../support/set-lines.ts'

const alone = { runIn: false }
const head = [
  createMasthead({ organ: '云州市', kind: '纪要' }),
  createOpening(createMeeting(), null, '纪要如下：'),
]

/** 字体|words of every run of the paragraphs that 分项 begin. */
function facesOf(...blocks: MinutesBlock[]): string[] {
  return composeMinutes(contextOf(...head, ...blocks), profile)
    .filter(({ role }) => role === 'item')
    .map(({ runs }) => {
      const faces = [...new Set(runs.map(({ font }) => font))]
      return faces
        .map((face) => `${face}|${runs.map(({ font, text }) => (font === face ? text : '')).join('')}`)
        .join(' ')
    })
}

describe('层次序数 that head a part (7.3.3)', () => {
  it('have the face of their level, what stands under them that of the text', () => {
    expect(
      facesOf(
        createTopic('工作安排'),
        createItem('总体目标', alone),
        createItem('全年完成改造。', { ...alone, mark: 'none' }),
        createItem('重点任务', alone),
        createItem('老旧小区', { ...alone, level: 2 }),
        createItem('供水管网', { ...alone, level: 3 }),
        createItem('年底前完工。', { ...alone, mark: 'none', level: 3 }),
      ),
    ).toEqual([
      'item|（一）总体目标',
      'body|全年完成改造。',
      'item|（二）重点任务',
      'item2|1.老旧小区',
      'item3|（1）供水管网',
      'body|年底前完工。',
    ])
  })

  it('are none where they are sentences, entries of a bare list, or run on', () => {
    expect(
      facesOf(
        createTopic('工作安排'),
        createStatement('会议要求：'),
        createItem('压实责任。各单位抓好落实。', alone),
        createItem('市财政局', alone),
        createItem('市水务局', alone),
        createItem('按下列办法执行：', alone),
        createItem('拨付', { ...alone, level: 2 }),
        createItem('按季通报。', { level: 3 }),
      ),
    ).toEqual([
      'body|（一）压实责任。各单位抓好落实。',
      'body|（二）市财政局',
      'body|（三）市水务局',
      'body|（四）按下列办法执行：',
      'body|1.拨付（1）按季通报。',
    ])
  })

  it('in a 附件 begin with 一、 in the face of a topic (7.3.7: 附件格式要求同正文)', () => {
    const first = { ...alone, mark: 'chinese' } as const
    expect(
      facesOf(
        createTopic('工作安排'),
        createAttachment('责任分工'),
        createItem('总体要求', first),
        createParagraph('各单位按分工落实。'),
        createItem('职责分工。市水务局牵头，各区县配合。', first),
        createItem('各单位要按月报告。', first),
        createItem('牵头单位', { ...alone, level: 2, mark: 'round' }),
        createParagraph('市水务局。'),
      ),
    ).toEqual([
      'topic|一、总体要求',
      'topic|二、职责分工。 body|市水务局牵头，各区县配合。',
      'body|三、各单位要按月报告。',
      'item|（一）牵头单位',
    ])
  })
})

it('a face is asked for where the document needs it, whatever the forms of its profile ask', () => {
  const used = (...blocks: MinutesBlock[]) =>
    facesUsed(profile, composeMinutes(contextOf(...blocks), profile))
  expect(used(...head)).not.toContain('楷体_GB2312')
  expect(used(createMasthead({ number: '第1号', signer: '林致远' }))).toContain('楷体_GB2312')
  expect(
    used(
      ...head,
      createTopic('工作安排'),
      createItem('目标', alone),
      createItem('完成改造。', { ...alone, level: 2 }),
    ),
  ).toContain('楷体_GB2312')
})
