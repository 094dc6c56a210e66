import { expect, it } from 'vitest'
import {
  createAttachment,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { findTopics, topicOfEachBlock } from '#shared/minutes/walk.ts'

const blocks = [
  createMasthead(),
  createOpening(createMeeting(), null),
  createStatement('会前'),
  createTopic('审议甲'),
  createStatement('会议认为，'),
  createItem('一'),
  createItem('二'),
  createParagraph('附'),
  createTopic('审议乙'),
  createRoll('出席', []),
]

it('reads topics with their statements, items and plain paragraphs', () => {
  expect(findTopics(blocks)).toEqual([
    {
      heading: null,
      statements: [{ statement: 2, items: [] }],
      paragraphs: [],
      tables: [],
      start: 2,
      end: 3,
    },
    {
      heading: 3,
      statements: [{ statement: 4, items: [5, 6] }],
      paragraphs: [7],
      tables: [],
      start: 3,
      end: 8,
    },
    { heading: 8, statements: [], paragraphs: [], tables: [], start: 8, end: 9 },
  ])
})

it('gives a span only what stands inside it: items of a 附件 before its first statement belong to no topic', () => {
  const attached = [
    createTopic('审议甲'),
    createAttachment('清单'),
    createItem('一'),
    createStatement('会后'),
  ]
  expect(findTopics(attached)).toEqual([
    { heading: 0, statements: [], paragraphs: [], tables: [], start: 0, end: 1 },
    {
      heading: null,
      statements: [{ statement: 3, items: [] }],
      paragraphs: [],
      tables: [],
      start: 3,
      end: 4,
    },
  ])
})

it('knows the topic of every block and none for the rolls', () => {
  expect(topicOfEachBlock(blocks)).toEqual([null, null, null, 3, 3, 3, 3, 3, 8, null])
})
