import { expect, it } from 'vitest'
import {
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { findOrderFault } from '#shared/minutes/order.ts'

const masthead = createMasthead()
const opening = createOpening(createMeeting(), null, '会议召开。')

it('accepts masthead, opening, body, rolls, colophon in this order', () => {
  const blocks = [
    masthead,
    opening,
    createStatement('会议认为，好。'),
    createTopic('审议《办法》'),
    createStatement('会议强调，'),
    createItem('要快。'),
    createRoll('出席', []),
    createColophon(),
  ]
  expect(findOrderFault(blocks)).toBeNull()
})

it('lets header lines without a field stand before the opening', () => {
  expect(findOrderFault([masthead, createParagraph('签发人：林致远'), opening])).toBeNull()
  expect(findOrderFault([masthead, createParagraph('签发人：林致远')])).toBe('缺少开头段')
  expect(findOrderFault([masthead, opening, createParagraph('附记'), opening])).toBe('开头段不止一个')
})

it('lets a plain paragraph stand anywhere after the opening but not after the colophon', () => {
  expect(findOrderFault([masthead, opening, createRoll('出席', []), createParagraph('附记')])).toBeNull()
  expect(findOrderFault([masthead, opening, createColophon(), createParagraph('附记')])).toBe(
    '版记之后还有内容',
  )
})

it.each([
  ['a missing masthead', [opening, opening], '缺少版头'],
  ['a missing opening', [masthead, createTopic('审议')], '缺少开头段'],
  ['a second masthead', [masthead, opening, masthead], '版头不止一个'],
  ['a second opening', [masthead, opening, opening], '开头段不止一个'],
  [
    'a topic after a roll',
    [masthead, opening, createRoll('出席', []), createTopic('审议')],
    '各部分次序不对',
  ],
  [
    'an item under a plain paragraph',
    [masthead, opening, createTopic('审议'), createParagraph('略'), createItem('要')],
    '分项前面没有段落',
  ],
])('names %s', (_what, blocks, fault) => {
  expect(findOrderFault(blocks)).toBe(fault)
})
