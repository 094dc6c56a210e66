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
} from '#shared/minutes/factories.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'

const { wording } = builtInTemplates[0]!

it('has null and empty lists where a document has nothing', () => {
  const outline = readOutline({ wording, children: [createMasthead(), createOpening(createMeeting(), null)] })
  expect(outline).toEqual({
    header: {
      organ: null,
      kind: null,
      number: null,
      numberPrefix: null,
      title: null,
      issuer: null,
      issueDate: null,
    },
    meeting: { date: null, ordinal: null, chair: null },
    topics: [],
    attendance: [],
    distribution: [],
    leftover: [],
  })
})

it('writes derived texts out and takes opener, text and items apart', () => {
  const children = [
    createMasthead(),
    createOpening(createMeeting({ chairName: '林致远', ordinal: '第12次' }), null, '开会。'),
    createStatement('会议认为：好。'),
    createTopic('审议《云州市公共数据管理办法》', { reporter: '市数据局' }),
    createStatement('', { derived: { from: 'report' } }),
    createStatement('会议强调，'),
    createItem('要快。'),
    createItem('要好。'),
    createTopic('', { numbering: 'bare' }),
    createStatement('由市数据局牵头。'),
  ]
  expect(readOutline({ wording, children })).toMatchObject({
    meeting: { chair: '林致远', ordinal: '第12次' },
    topics: [
      { title: null, statements: [{ opener: '会议认为', text: '好。', items: [] }] },
      {
        title: '审议《云州市公共数据管理办法》',
        statements: [
          { opener: '会议听取并审议了', text: '市数据局关于《云州市公共数据管理办法》的汇报。', items: [] },
          { opener: '会议强调', text: '', items: ['要快。', '要好。'] },
        ],
      },
      { title: null, statements: [{ opener: null, text: '由市数据局牵头。', items: [] }] },
    ],
  })
})

it('names units of grouped lines, recipients and what is left over', () => {
  const outline = readOutline({
    wording,
    children: [
      createMasthead(),
      createParagraph('（二〇二五年三月二十八日）'),
      createParagraph('（此件公开发布）'),
      createOpening(createMeeting(), null),
      createRoll('列席', [
        createRollEntry({ group: '邀请列席', names: ['李尚兵'] }),
        createRollEntry({ group: '政府办', names: ['卢飞跃', '陈敬林'] }),
        createRollEntry({ unit: '市发改委：', names: ['张三'], startsLine: true }),
      ]),
      createColophon({ distribution: [{ label: '抄送', text: '市委各部门。' }] }),
    ],
  })
  expect(outline.header.issueDate).toBe('2025-03-28')
  expect(outline.attendance[0]?.entries.map((entry) => entry.unit)).toEqual([null, '政府办', '市发改委'])
  expect(outline.distribution).toEqual(['抄送：市委各部门。'])
  // The date is read as the date of issue.
  expect(outline.leftover).toEqual(['（此件公开发布）'])
})
