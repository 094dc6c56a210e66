import { expect, it } from 'vitest'
import {
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
  ownText,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { findBuiltInTemplate } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { readTemplate } from '#shared/templates/template.ts'
import { templateFromMinutes } from '#shared/templates/template-from-minutes.ts'
import { createDecision } from '#shared/wording/decision.ts'

const standing = findBuiltInTemplate('gov-standing')!
const decision = createDecision('原则同意', {
  action: '根据会议讨论意见修改完善后',
  unit: '甲局',
  destination: '按程序报批',
})
const draft: Minutes = {
  ...createMinutesFromTemplate(standing),
  children: [
    createMasthead({
      organ: '云州市人民政府',
      kind: '常务会议纪要',
      lines: 2,
      number: '第9号',
      title: '关于节水的会议纪要',
      issuer: '云州市人民政府办公室',
      issueDate: '2025-01-20',
    }),
    createOpening(
      createMeeting({
        body: '市政府',
        ordinal: '第59次',
        name: '常务会议',
        date: '2025-01-09',
        chairName: '张三',
        chairPost: '市长',
      }),
      null,
      '张三市长开会。',
    ),
    createStatement('会议由张三主持。'),
    ...['甲', '乙'].flatMap((name) => [
      createTopic(`审议《${name}办法》`, { reporter: `${name}局`, documentKind: '办法' }),
      createStatement('', { derived: { from: 'report' } }),
      createStatement(`会议认为，${name}很好。`, { runIn: true }),
      createStatement('', { derived: { from: 'decision', opener: '会议明确', decision } }),
      createStatement('会议强调，'),
      createItem('要快。'),
      createItem('要好。'),
      createParagraph('附记：张三'),
    ]),
    createTopic('传达学习某某精神'),
    createStatement('会议指出，要学习。'),
    createRoll('出席', [createRollEntry({ names: ['张三'] })]),
    createRoll('列席', [
      createRollEntry({ unit: '市水务局', names: ['李四'], note: '出差' }),
      createRollEntry({ unit: '市邮政公司', unnamed: ['的代表'] }),
    ]),
    createColophon({
      distribution: [{ label: '抄送', text: '市委办公室' }],
      printer: '市政府办公室',
      printDate: '2025-01-20',
      copies: 90,
    }),
  ],
}

const wishes = {
  id: 'own-1',
  name: '本市常务会议',
  keepsPeople: false,
  keepsLeave: false,
  keepsDecisions: false,
}

it('keeps wording and structure, and lets every fact go', () => {
  const template = templateFromMinutes(draft, wishes)
  expect(template).toMatchObject({
    name: '本市常务会议',
    wording: draft.wording,
    suggestedProfileId: draft.profileId,
  })
  expect(template.skeleton.map((block) => [block.type, ownText(block)])).toEqual([
    ['masthead', ''],
    ['opening', ''],
    ['topic', '审议'],
    ['statement', ''],
    ['statement', '会议认为，'],
    ['statement', ''],
    ['statement', '会议强调，'],
    ['item', ''],
    ['topic', '传达学习'],
    ['statement', '会议指出，'],
    ['roll', ''],
    ['roll', ''],
    ['colophon', ''],
  ])
  expect(JSON.stringify(template.skeleton)).not.toMatch(/张三|李四|2025|第9号|第59次|甲|乙|节水|出差/u)
})

it('keeps what belongs to the house: organ, issuer, units, distribution, a place for the decision', () => {
  const { skeleton } = templateFromMinutes(draft, wishes)
  expect(skeleton[0]).toMatchObject({ organ: '云州市人民政府', lines: 2, issuer: '云州市人民政府办公室' })
  expect(skeleton[1]).toMatchObject({ form: 'name-post', meeting: { body: '市政府', name: '常务会议' } })
  expect(skeleton[5]).toMatchObject({
    derived: { opener: '会议明确', decision: createDecision('原则同意') },
  })
  expect(skeleton.at(-2)).toMatchObject({ role: '列席', entries: [] })
  expect(skeleton.at(-1)).toMatchObject({ printer: '市政府办公室', printDate: null, copies: 90 })
})

it('can be exported, imported and written from', () => {
  const template = templateFromMinutes(draft, wishes)
  const read = readTemplate(JSON.parse(JSON.stringify(template)))
  expect(read).toEqual({ ok: true, value: template })
  expect(createMinutesFromTemplate(template).children).toEqual(template.skeleton)
})

it('keeps people who come every time when asked to, without this time’s reasons', () => {
  const { skeleton } = templateFromMinutes(draft, { ...wishes, keepsPeople: true })
  expect(skeleton[1]).toMatchObject({ meeting: { chairName: '张三', chairPost: '市长', date: null } })
  expect(skeleton.at(-2)).toMatchObject({
    entries: [{ unit: '市水务局', names: ['李四'], note: null }, { unit: '市邮政公司' }],
  })
})

it('leaves out who was on leave and what was decided, unless they are ticked', () => {
  const delayed = createDecision('暂缓审议', { action: decision.action, destination: '再次提交会议审议' })
  const roles = ['请假', '因事请假', '缺席人员', '未到会']
  const meeting: Minutes = {
    ...draft,
    children: [
      ...draft.children.slice(0, 3),
      createTopic('审议《甲办法》'),
      createStatement('', { derived: { from: 'decision', opener: '会议明确', decision: delayed } }),
      createRoll('出席', [createRollEntry({ names: ['张三'] })]),
      ...roles.map((role) => createRoll(role, [createRollEntry({ names: ['王五'], note: '出差' })])),
    ],
  }
  const without = templateFromMinutes(meeting, { ...wishes, keepsPeople: true })
  expect(JSON.stringify(without.skeleton)).toMatch(/张三/u)
  expect(JSON.stringify(without.skeleton)).not.toMatch(/王五|暂缓|修改完善|出差/u)
  const ticked = { ...wishes, keepsPeople: true, keepsLeave: true, keepsDecisions: true }
  const withThem = JSON.stringify(templateFromMinutes(meeting, ticked).skeleton)
  expect(withThem.match(/王五/gu)).toHaveLength(roles.length)
  expect(withThem).toMatch(/暂缓审议/u)
  expect(withThem).not.toMatch(/出差|再次提交/u)
})

it('makes a template of every built-in document', () => {
  const again = templateFromMinutes(createMinutesFromTemplate(standing), wishes)
  expect(readTemplate(again).ok).toBe(true)
})

it('begins items as the draft has them, and on levels it does not have as before', () => {
  const items = [
    createStatement('会议要求：'),
    createItem('甲', { mark: 'one' }),
    createItem('略', { mark: 'none', level: 2 }),
    createItem('乙', { mark: 'circled', level: 2 }),
  ]
  const children = [...draft.children.slice(0, 2), createTopic('审议'), ...items]
  const wishes = { id: 'own', name: '模板', keepsPeople: false, keepsLeave: false, keepsDecisions: false }
  const template = templateFromMinutes({ ...draft, children }, wishes)
  expect(template.wording.itemMarks).toEqual(['one', 'circled', 'paren'])
})
