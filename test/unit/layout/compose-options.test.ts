import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import { paragraphText } from '#shared/compose/composed.ts'
import {
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createRoll,
  createRollEntry,
  createStatement,
} from '#shared/minutes/factories.ts'
import { type FormatProfile, nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { contextOf } from '../../support/set-lines.ts'

const roll = (role: string) => createRoll(role, [createRollEntry({ names: ['林致远'] })])
const context = contextOf(
  createMasthead({ organ: '云州市', kind: '纪要', issuer: '市政府办公室', issueDate: '2025-03-28' }),
  createOpening(createMeeting(), null, '会议召开。'),
  createStatement('会议强调，'),
  createItem('要快。'),
  createItem('要好。', { runIn: false }),
  roll('列席'),
  roll('记录'),
  roll('出席'),
  createColophon({ printer: '市政府办公室' }),
)
const texts = (change: Partial<FormatProfile>) =>
  composeMinutes(context, { ...profile, ...change }).map((paragraph) => paragraphText(paragraph, ' '))
const AS_WRITTEN = [
  '云州市纪要',
  '市政府办公室 2025年3月28日',
  '会议召开。',
  '会议强调，（一）要快。',
  '（二）要好。',
  '列席：林致远。',
  '记录：林致远。',
  '出席：林致远。',
  '市政府办公室',
]

describe('the profile’s say on what is printed', () => {
  it('is nothing by default', () => {
    expect(texts({})).toEqual(AS_WRITTEN)
    expect(composeMinutes(context).map((paragraph) => paragraphText(paragraph, ' '))).toEqual(AS_WRITTEN)
  })

  it('has none about a 签发人 and an 附注 that are filled in: they are printed', () => {
    const filled = contextOf(
      createMasthead({ organ: '云州市', kind: '纪要', number: '第9号', signer: '林致远' }),
      createStatement('会议强调，要快。'),
      createColophon({ printer: '市政府办公室', remark: '此件不公开' }),
    )
    const printed = composeMinutes(filled, profile).map((paragraph) => paragraphText(paragraph, ' '))
    expect(printed).toEqual([
      '云州市纪要',
      '第9号 签发人：林致远',
      '会议强调，要快。',
      '（此件不公开）',
      '市政府办公室',
    ])
  })

  it('runs all items in, or gives each a paragraph', () => {
    expect(texts({ items: 'run-in' })[3]).toBe('会议强调，（一）要快。（二）要好。')
    expect(texts({ items: 'paragraphs' }).slice(3, 6)).toEqual(['会议强调，', '（一）要快。', '（二）要好。'])
  })

  it('puts rolls in its order, others after them as written', () => {
    const ordered = texts({ rolls: { ...profile.rolls, order: ['出席', '请假', '列席'] } })
    expect(ordered.slice(5)).toEqual(['出席：林致远。', '列席：林致远。', '记录：林致远。', '市政府办公室'])
  })

  it('puts rolls before the opening', () => {
    const first = texts({ rolls: { ...profile.rolls, place: 'head' } })
    expect(first.slice(2, 6)).toEqual(['列席：林致远。', '记录：林致远。', '出席：林致远。', '会议召开。'])
    expect(first.at(-1)).toBe('市政府办公室')
  })

  it('sets 标志 in two lines and leaves the issuer line out', () => {
    expect(texts({ emblem: { ...profile.emblem, lines: 2 } }).slice(0, 2)).toEqual(['云州市', '纪要'])
    expect(texts({ issuerLine: 'hidden' })[1]).toBe('会议召开。')
  })

  it('may have 标志 in words of its own, a blank where its second line begins', () => {
    const wording = '云州市人民政府 常务会议纪要'
    const emblem = { ...profile.emblem, wording }
    expect(texts({ emblem })[0]).toBe('云州市人民政府常务会议纪要')
    expect(texts({ emblem: { ...emblem, lines: 2 } }).slice(0, 2)).toEqual(['云州市人民政府', '常务会议纪要'])
  })
})

describe('the face of 分项', () => {
  const items = contextOf(
    createMasthead(),
    createStatement('会议强调：'),
    createItem('加强领导。各地要抓紧。', { runIn: false }),
    createItem('要好。', { level: 2, runIn: false }),
    createItem('不另起段。', { runIn: true }),
    {
      ...createItem('', { runIn: false }),
      children: [{ text: '抓', bold: true }, { text: '紧。' }, { text: '落实', bold: true }, { text: '。' }],
    },
    createItem('落实责任', { runIn: false }),
  )
  const runsIn = (itemFace: FormatProfile['itemFace']) =>
    composeMinutes(items, { ...profile, itemFace }).map(({ runs }) =>
      runs.map(({ font, text }) => `${font} ${text}`),
    )

  it('is the body’s by default', () => {
    expect(runsIn('body').flat().join()).not.toContain('item')
  })

  it('is its own for the lead-in of what begins a paragraph: the bold words, else the first sentence', () => {
    expect(runsIn('lead-in').slice(1)).toEqual([
      ['item （一）', 'item 加强领导。', 'body 各地要抓紧。'],
      ['item2 1.', 'item2 要好。', 'body （二）', 'body 不另起段。'],
      ['item （三）', 'item 抓', 'body 紧。', 'body 落实', 'body 。'],
      ['item （四）', 'item 落实责任'],
    ])
  })

  it('is that of its level', () => {
    const levels = ([1, 2, 3] as const).map((level) => createItem('要好。', { level, runIn: false }))
    const fonts = composeMinutes(contextOf(createStatement('会议要求：'), ...levels), {
      ...profile,
      itemFace: 'whole',
    })
      .slice(1)
      .map(({ runs }) => [...new Set(runs.map(({ font }) => font))].join())
    expect(fonts).toEqual(['item', 'item2', 'item3'])
  })

  it('is its own for the whole of it, still knowing where each run was typed', () => {
    expect(runsIn('whole')[1]).toEqual(['item （一）', 'item 加强领导。各地要抓紧。'])
    const [, paragraph] = composeMinutes(items, { ...profile, itemFace: 'lead-in' })
    expect(paragraph?.runs.map(({ source }) => source)).toEqual([
      { block: 2, offset: null },
      { block: 2, offset: 0 },
      { block: 2, offset: 5 },
    ])
  })
})
