import { Transforms } from 'slate'
import { describe, expect, test } from 'vitest'
import { type ComputedFacts, computeFacts } from '../../../renderer/editor/queries/block-facts.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { changeView } from '../../../renderer/editor/state/view-state.ts'
import type { MinutesBlock } from '../../../shared/minutes/blocks.ts'
import { createMeeting, createOpening, ownText } from '../../../shared/minutes/factories.ts'
import { nationalStandardProfile as profile } from '../../../shared/profile/profile.ts'
import { HEAD, item, openEditor, statement, topic } from '../../support/editor.ts'

const words = (count: number) => '字'.repeat(count)

function open(blocks: readonly MinutesBlock[]) {
  const editor = openEditor(blocks)
  changeView(editor, { profile })
  return editor
}

/** What each block after the head is told about its lines: how, where, which words. */
function told({ blocks, facts }: ComputedFacts): string[][] {
  return facts.slice(HEAD.length).map(({ lineMarks, derivedText }, at) => {
    const text = derivedText || ownText(blocks[at + HEAD.length]!)
    return lineMarks.map(({ kind, start, end }) => `${kind} ${start} ${text.slice(start, end)}`)
  })
}

const marksOf = (...blocks: readonly MinutesBlock[]) => told(computeFacts(open(blocks)))

describe('the lines of the sheet end where those of the page do', () => {
  test('a mark that hangs on the page hangs on the sheet, also the last one', () => {
    expect(marksOf(statement(`${words(26)}，${words(28)}。`))).toEqual([['hung 26 ，', 'hung 55 。']])
  })

  test('most paragraphs are told nothing', () => {
    expect(marksOf(statement(`${words(25)}，${words(40)}。`), statement(''))).toEqual([[], []])
  })

  test('a number that goes to the next line goes there whole', () => {
    expect(marksOf(statement(`${words(24)}2025—2027年。`))).toEqual([['whole 24 2025—2027']])
  })

  test('a word longer than a line is parted as on the page', () => {
    expect(marksOf(statement(`${words(20)}${'x'.repeat(80)}`))).toEqual([[`whole 20 ${'x'.repeat(57)}`]])
  })

  test('in a paragraph of several blocks each is told its own places, the numbers before them counted', () => {
    const first = statement(`会议强调，`)
    const second = item(`${words(18)}，${words(20)}。`, { runIn: true })
    const third = item(`${words(4)}，${words(5)}。`, { runIn: true })
    // 2 blanks, 5 characters, 3 of （一）, 18: the mark is the 29th; then 20 and 。, （二）, 4: the next one again.
    expect(marksOf(first, second, third)).toEqual([[], ['hung 18 ，'], ['hung 4 ，']])
  })

  test('derived sentences are told places in the words they show', () => {
    const title = (count: number) => topic(`审议《${words(count)}》`, { reporter: '市数据局' })
    const report = statement('', { derived: { from: 'report' } })
    // 会议听取并审议了市数据局关于《…》的汇报。 of such a length that its last mark is the 29th character of a line.
    const lengths = Array.from({ length: 28 }, (_, at) => at + 1)
    const hung = lengths.filter((count) => marksOf(title(count), report)[1]?.[0]?.endsWith('。') === true)
    expect(hung).toHaveLength(1)
  })

  test('the lines of an opening have their places one after the other', () => {
    const editor = open([])
    Transforms.removeNodes(editor, { at: [1] })
    Transforms.insertNodes(editor, createOpening(createMeeting(), null, `${words(26)}，${words(3)}`), {
      at: [1],
    })
    const { facts } = computeFacts(editor)
    expect(facts[1]?.lineMarks).toEqual([{ kind: 'hung', start: 26, end: 27 }])
  })
})

test('of two statements that begin on one line only the first has its label in the margin', () => {
  const shares = (length: number) => {
    const blocks = [
      statement(`会议认为，${words(length)}。`),
      statement('会议强调，抓好落实。', { runIn: true }),
    ]
    return computeFacts(open(blocks))
      .facts.slice(HEAD.length)
      .map(({ sharesLine }) => sharesLine)
  }
  expect(shares(10)).toEqual([false, true])
  expect(shares(25)).toEqual([false, false])
  // While one types it comes and goes with the line.
  const editor = open([statement('会议认为，'), statement('会议强调，', { runIn: true })])
  const before = computeFacts(editor)
  Transforms.insertText(editor, words(25), { at: { path: [HEAD.length, 0], offset: 5 } })
  expect(before.facts.at(-1)?.sharesLine).toBe(true)
  expect(computeFacts(editor, before).facts.at(-1)?.sharesLine).toBe(false)
})

describe('while one types', () => {
  test('marks move with the words, in the blocks that run on as well', () => {
    const editor = open([
      statement('会议强调，'),
      item(`${words(18)}，${words(3)}`, { runIn: true }),
      item(`${words(16)}，${words(3)}`, { runIn: true }),
    ])
    const before = computeFacts(editor)
    expect(told(before)).toEqual([[], ['hung 18 ，'], []])
    Transforms.insertText(editor, '字', { at: { path: [HEAD.length, 0], offset: 5 } })
    const after = computeFacts(editor, before)
    expect(told(after)).toEqual(told(computeFacts(open(blocksOf(editor).slice(HEAD.length)))))
    expect(told(after)[1]).toEqual([])
  })

  test('what does not change stays the very same object', () => {
    const editor = open([statement(`${words(26)}，${words(5)}`), statement('会议认为，')])
    const before = computeFacts(editor)
    Transforms.insertText(editor, '要', { at: { path: [HEAD.length + 1, 0], offset: 5 } })
    const after = computeFacts(editor, before)
    expect(after.facts[HEAD.length]).toBe(before.facts[HEAD.length])
  })
})

test('a number that is set is told only where another one would be counted', () => {
  const told = (...blocks: readonly MinutesBlock[]) =>
    computeFacts(open(blocks))
      .facts.slice(HEAD.length)
      .map(({ isNumberSet }) => isNumberSet)
  const set = (start: number) => ({ ...item('乙'), start })
  expect(told(statement('甲'), item('乙'), set(1), item('丙'))).toEqual([false, false, true, false])
  expect(told(statement('甲'), set(1), set(2), set(5))).toEqual([false, false, false, true])
  expect(told({ ...topic('甲'), start: 1 }, { ...topic('乙'), start: 3 })).toEqual([false, true])
})
