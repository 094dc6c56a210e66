import { describe, expect, it } from 'vitest'
import { describeMove } from '../../../../renderer/outline/describe-move.ts'
import { gapAt, markAt } from '../../../../renderer/outline/drop-mark.ts'
import type { OutlineRow } from '../../../../renderer/outline/outline-rows.ts'
import { visibleRows } from '../../../../renderer/outline/visible-rows.ts'

function row(index: number, kind: OutlineRow['kind'], depth: 0 | 1, label: string): OutlineRow {
  const number = kind === 'topic' ? '一、' : ''
  return { index, kind, depth, label, number, isDecision: false, count: null, hasChildren: kind === 'topic' }
}

/** As shown: the first topic open, the second folded over its blocks 8 and 9. */
const ALL = [
  row(0, 'masthead', 0, '版头'),
  row(1, 'opening', 0, '开头'),
  row(2, 'topic', 0, '甲'),
  row(3, 'statement', 1, '认为'),
  row(6, 'paragraph', 1, '普通'),
  row(7, 'topic', 0, '乙'),
  row(8, 'statement', 1, '明确'),
  row(10, 'roll', 0, '出席'),
]
const isFolded = ({ index }: OutlineRow) => index === 7
const SHOWN = visibleRows(ALL, isFolded)
const [MASTHEAD, OPENING, OPEN, STATEMENT, PARAGRAPH, FOLDED, ROLL] = [0, 1, 2, 3, 4, 5, 6]

const gap = (at: number, half: 'upper' | 'lower', dragged: OutlineRow['kind'] = 'statement') =>
  gapAt(SHOWN, at, half, dragged, isFolded)

describe('where a row is let go of', () => {
  it('the halves of a row are before and after it, with the items of its statement', () => {
    expect([gap(STATEMENT, 'upper'), gap(STATEMENT, 'lower')]).toEqual([3, 6])
    expect([gap(PARAGRAPH, 'upper'), gap(PARAGRAPH, 'lower')]).toEqual([6, 7])
  })
  it('under an open heading it is first, on a folded one last', () => {
    expect([gap(OPEN, 'upper'), gap(OPEN, 'lower')]).toEqual([2, 3])
    expect([gap(FOLDED, 'upper'), gap(FOLDED, 'lower')]).toEqual([10, 10])
  })
  it('a topic goes before a folded one or after it', () => {
    expect([gap(FOLDED, 'upper', 'topic'), gap(FOLDED, 'lower', 'topic')]).toEqual([7, 10])
  })
  it('never on 版头 and rolls, after the opening but not before it', () => {
    expect([gap(MASTHEAD, 'lower'), gap(ROLL, 'upper'), gap(ROLL, 'lower')]).toEqual([null, null, null])
    expect([gap(OPENING, 'upper'), gap(OPENING, 'lower')]).toEqual([1, 2])
  })
  it('after the last row the document ends', () => {
    expect(gapAt(SHOWN.slice(0, 5), PARAGRAPH, 'lower', 'statement', isFolded)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the mark', () => {
  const mark = (landing: number, dragged: OutlineRow['kind'] = 'statement') => markAt(SHOWN, landing, dragged)
  it('of a statement stands in the topic that it comes to', () => {
    expect(mark(3)).toEqual({ index: 3, edge: 'before', isInside: true })
    expect(mark(7)).toEqual({ index: 6, edge: 'after', isInside: true })
    expect(mark(10)).toEqual({ index: 7, edge: 'after', isInside: true })
    expect(mark(2)).toEqual({ index: 1, edge: 'after', isInside: false })
  })
  it('of a topic stands between topics', () => {
    expect(mark(2, 'topic')).toEqual({ index: 2, edge: 'before', isInside: false })
    expect(mark(10, 'topic')).toEqual({ index: 7, edge: 'after', isInside: false })
  })
})

describe('what is heard of a move', () => {
  it('a topic says its new number, a statement its topic and its place there', () => {
    expect(describeMove(ALL, 7)).toBe('已移动：一、乙')
    expect(describeMove(ALL, 6)).toBe('普通，已移到“一、甲”之下第2段')
    expect(describeMove(ALL, 8)).toBe('明确，已移到“一、乙”之下第1段')
  })
})
