import { describe, expect, it } from 'vitest'
import { assert } from '#shared/assert.ts'
import { composeMinutes, createComposer } from '#shared/compose/compose.ts'
import { paragraphText } from '#shared/compose/composed.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createCell,
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createRollEntry,
  createRow,
  createStatement,
  createTable,
  createTopic,
} from '#shared/minutes/factories.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'

const template = builtInTemplates[0]
assert(template, 'a built-in template')
const wording = template.wording
const opening = createOpening(createMeeting(), null, '会议召开，纪要如下：')
const compose = (...body: MinutesBlock[]) =>
  composeMinutes({ wording, children: [createMasthead(), opening, ...body] }).slice(1)

describe('a paragraph on paper', () => {
  it('is its own below a table, though it would run into what stands above', () => {
    const paragraphs = compose(
      createTable([createRow([createCell('事项'), createCell('时限')])]),
      createTopic('', { numbering: 'none' }),
      createStatement('会议要求，落实。', { runIn: true }),
    )
    const ownText = paragraphs.filter(({ table }) => table === null).map((one) => paragraphText(one))
    expect(ownText).toContain('会议要求，落实。')
  })

  it('takes in the blocks that run in, with their numbers', () => {
    const paragraphs = compose(
      createStatement('会议强调，'),
      createItem('要快。'),
      createItem('要好。'),
      createStatement('会议要求，落实。', { runIn: true }),
    )
    expect(paragraphs.map((paragraph) => paragraphText(paragraph))).toEqual([
      '会议强调，（一）要快。（二）要好。会议要求，落实。',
    ])
  })

  it('starts anew for an item that stands as a paragraph', () => {
    const paragraphs = compose(createStatement('会议强调：'), createItem('要快。', { runIn: false }))
    expect(paragraphs.map((paragraph) => paragraphText(paragraph))).toEqual(['会议强调：', '（一）要快。'])
  })

  it('puts a topic number in front of the statement that runs into it', () => {
    const paragraphs = compose(createTopic(''), createStatement('会议传达学习了精神。', { runIn: true }))
    expect(paragraphs.map((paragraph) => paragraphText(paragraph))).toEqual(['一、会议传达学习了精神。'])
    expect(paragraphs[0]?.role).toBe('topic')
  })

  it('a heading keeps to the left, but what runs into a statement is justified like all text', () => {
    const [heading, ranIn] = compose(
      createTopic('审议《行动计划（2021-2023）》'),
      createTopic('听取汇报。'),
      createStatement('会议认为，要快。', { runIn: true }),
    )
    expect([heading?.align, ranIn?.align]).toEqual(['left', 'justify'])
  })

  it('knows where each run was typed', () => {
    const [paragraph] = compose({
      ...createStatement(''),
      children: [{ text: '会议强调，' }, { text: '要快', bold: true }, { text: '。' }],
    })
    expect(paragraph?.runs).toEqual([
      { text: '会议强调，', font: 'body', bold: false, source: { block: 2, offset: 0 } },
      { text: '要快', font: 'body', bold: true, source: { block: 2, offset: 5 } },
      { text: '。', font: 'body', bold: false, source: { block: 2, offset: 7 } },
    ])
  })
})

it('prints the masthead in one or two lines, the number, and organ and date on one line', () => {
  const fields = {
    organ: '云州市人民政府',
    kind: '常务会议纪要',
    number: '第3号',
    issuer: '云州市人民政府办公室',
  }
  const print = (lines: 1 | 2) =>
    composeMinutes({
      wording,
      children: [createMasthead({ ...fields, lines, issueDate: '2026-03-01' }), opening],
    }).map((paragraph) => paragraphText(paragraph, ' '))
  expect(print(1).slice(0, 3)).toEqual([
    '云州市人民政府常务会议纪要',
    '第3号',
    '云州市人民政府办公室 2026年3月1日',
  ])
  expect(print(2).slice(0, 2)).toEqual(['云州市人民政府', '常务会议纪要'])
})

it('prints nothing for an empty statement whose items are paragraphs, and one paragraph where the first runs in', () => {
  const print = (runIn: boolean) =>
    compose(createStatement(''), createItem('要快。', { runIn }), createItem('要好。', { runIn: false })).map(
      (paragraph) => paragraphText(paragraph),
    )
  expect(print(false)).toEqual(['（一）要快。', '（二）要好。'])
  expect(print(true)).toEqual(['（一）要快。', '（二）要好。'])
})

it('hangs the entries of a roll after the colon, the label in its own font', () => {
  const [roll] = compose(createRoll('出席', [createRollEntry({ names: ['王一', '李二'] })]))
  expect(roll).toMatchObject({ firstLineIndent: -3, leftIndent: 5 })
  expect(roll?.runs.map((run) => [run.font, run.text])).toEqual([
    ['label', '出席：'],
    ['body', '王一、李二。'],
  ])
})

it('prints the colophon with its copies hanging after the colon and the date at the right', () => {
  const [copies, printing] = compose(
    createColophon({
      distribution: [{ label: '抄送', text: '市委办公室。' }],
      printer: '云州市人民政府办公室',
      printDate: '2026-03-02',
    }),
  )
  expect(copies).toMatchObject({ role: 'distribution', firstLineIndent: -3, leftIndent: 4, rightIndent: 1 })
  expect(printing && paragraphText(printing, '|')).toBe('云州市人民政府办公室|2026年3月2日印发')
})

describe('a composer that is kept', () => {
  const topic = createTopic('审议《办法》', { reporter: '市司法局' })
  const report = createStatement('', { derived: { from: 'report' } })
  const joined = createStatement('会议强调，要抓好落实。', { runIn: true })
  const contextWith = (...body: MinutesBlock[]) => ({
    wording,
    children: [createMasthead(), opening, ...body],
  })

  it('gives the very paragraphs of blocks that have not changed', () => {
    const compose = createComposer(nationalStandardProfile)
    const before = compose(contextWith(topic, report, joined, createParagraph('一')))
    const after = compose(contextWith(topic, report, joined, createParagraph('二')))
    expect(after.slice(0, -1).every((paragraph, place) => paragraph === before[place])).toBe(true)
    expect(paragraphText(after.at(-1)!)).toBe('二')
  })

  it('writes a sentence anew when the facts of its topic change', () => {
    const compose = createComposer(nationalStandardProfile)
    compose(contextWith(topic, report, joined))
    const after = compose(contextWith({ ...topic, reporter: '市财政局' }, report, joined))
    expect(paragraphText(after.at(-1)!)).toMatch(/市财政局.*会议强调，要抓好落实。$/)
  })
})
