import { describe, expect, it } from 'vitest'
import { draggedSpan, findLanding, listLandings } from '../../../renderer/editor/queries/landing.ts'
import type { MinutesBlock } from '../../../shared/minutes/blocks.ts'
import { createAttachment, createColophon, createTextTable } from '../../../shared/minutes/factories.ts'
import { HEAD, item, paragraph, roll, statement, topic } from '../../support/editor.ts'

const sub = (text: string) => item(text, { level: 2 })

/** The body and what stands around it, with the positions the tests speak of. */
const BODY: readonly MinutesBlock[] = [
  ...HEAD,
  statement('前言'), // 2
  topic('甲'), // 3
  statement('甲一'), // 4
  item('（一）'), // 5
  sub('1.'), // 6
  sub('2.'), // 7
  item('（二）'), // 8
  paragraph('甲二'), // 9
  topic('乙'), // 10
  statement('乙一'), // 11
  topic('丙'), // 12
  roll('出席', []), // 13
  paragraph('附注'), // 14
  createColophon(),
]

function landingsOf(index: number, blocks = BODY): readonly number[] {
  const span = draggedSpan(blocks, index)
  return span === null ? [] : listLandings(blocks, span)
}

describe('what can be dragged', () => {
  it('版头, 开头段, rolls and 版记 stay where they are', () => {
    expect([0, 1, 13, 15].map((index) => draggedSpan(BODY, index))).toEqual([null, null, null, null])
  })
  it('a topic, a statement and an item take what belongs to them along', () => {
    expect(draggedSpan(BODY, 3)).toEqual({ start: 3, end: 10 })
    expect(draggedSpan(BODY, 4)).toEqual({ start: 4, end: 9 })
    expect(draggedSpan(BODY, 5)).toEqual({ start: 5, end: 8 })
    expect(draggedSpan(BODY, 9)).toEqual({ start: 9, end: 10 })
  })
})

describe('where it may land', () => {
  it('a topic lands between topics and at the end of the body, never inside another one', () => {
    expect(landingsOf(3)).toEqual([12, 13])
    expect(landingsOf(10)).toEqual([3, 13])
    expect(landingsOf(12)).toEqual([3, 10])
  })
  it('a statement lands in every topic and before the first, never among items, which would become its own', () => {
    expect(landingsOf(11)).toEqual([2, 3, 4, 9, 10, 13])
    expect(landingsOf(4)).toEqual([2, 3, 10, 11, 12, 13])
  })
  it('a paragraph does too, also one that stands beside the rolls', () => {
    expect(landingsOf(9)).toEqual([2, 3, 4, 11, 12, 13])
    expect(landingsOf(14)).toEqual([2, 3, 4, 9, 10, 11, 12, 13])
  })
  it('an item lands after a statement or an item, or in an empty topic, and takes no sub-items over', () => {
    expect(landingsOf(8)).toEqual([3, 5, 12, 13])
    expect(landingsOf(5)).toEqual([3, 9, 12, 13])
  })
  it('an item of the second level lands under items only', () => {
    expect(landingsOf(7)).toEqual([6, 9])
    expect(landingsOf(6)).toEqual([8, 9])
  })
  it('a list that begins with the second level keeps its beginning', () => {
    expect(landingsOf(5, [...HEAD, topic('甲'), statement('甲一'), sub('1.'), sub('2.')])).toEqual([4])
  })
  it('without rolls and 版记 the end of the document is the end of the body', () => {
    const blocks = [...HEAD, topic('甲'), topic('乙')]
    expect(landingsOf(2, blocks)).toEqual([4])
  })
})

describe('where the mouse lets go of it', () => {
  const findFor = (index: number, gap: number) => {
    const span = draggedSpan(BODY, index)
    return span && findLanding(BODY, span, gap)
  }
  it('a topic over the text of another one lands after that', () => {
    expect(findFor(3, 11)).toBe(12)
    expect(findFor(12, 5)).toBe(10)
    expect(findFor(10, 2)).toBe(3)
  })
  it('a statement over a list lands after it', () => {
    expect(findFor(11, 6)).toBe(9)
    expect(findFor(11, 4)).toBe(4)
  })
  it('nothing happens over itself and where it stands already', () => {
    expect([3, 5, 10].map((gap) => findFor(3, gap))).toEqual([null, null, null])
    expect(findFor(11, 12)).toBe(null)
    expect(findFor(12, 11)).toBe(null)
  })
  it('nothing happens before the body and after it', () => {
    expect([0, 1, 14, 15, 16].map((gap) => findFor(11, gap))).toEqual([null, null, null, null, null])
  })
})

describe('inside 附件', () => {
  const annexes: readonly MinutesBlock[] = [
    ...HEAD,
    topic('甲'), // 2
    statement('甲一'), // 3
    createAttachment('方案'), // 4
    paragraph('前言'), // 5
    item('总体要求', { mark: 'chinese' }), // 6
    sub('目标'), // 7
    item('任务', { mark: 'chinese' }), // 8
    createTextTable([['一', '二']]), // 9
    createAttachment('名单'), // 10
    paragraph('略'), // 11
    createColophon(),
  ]
  it('items and their texts move within 附件, never into the minutes', () => {
    expect(landingsOf(8, annexes)).toEqual([5, 6, 10, 11, 12].filter((at) => ![8, 9].includes(at)))
    expect(landingsOf(5, annexes).every((at) => at > 4)).toBe(true)
  })
  it('a table comes and goes between them', () => {
    const landings = landingsOf(9, annexes)
    expect(landings).toContain(4)
    expect(landings).toContain(12)
    expect(landings).not.toContain(13)
  })
  it('nothing of the minutes moves into a 附件', () => {
    expect(landingsOf(3, annexes).every((at) => at <= 4)).toBe(true)
  })
})
