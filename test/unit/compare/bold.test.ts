import { describe, expect, test } from 'vitest'
import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import type { Comparison } from '#shared/compare/comparison.ts'
import { describeChange } from '#shared/compare/describe-change.ts'
import { takeChange } from '#shared/compare/take-change.ts'
import { createStatement } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

type Runs = readonly (string | { readonly bold: string })[]

/** A document with one statement of these runs; its id is the same unless said. */
function minutesOf(runs: Runs, id = 's'): Minutes {
  const minutes = sampleMinutes()
  const children = runs.map((run) =>
    typeof run === 'string' ? { text: run } : { text: run.bold, bold: true as const },
  )
  const statement = { ...createStatement('', { id }), children }
  const at = minutes.children.findIndex(({ type }) => type === 'statement')
  return { ...minutes, children: minutes.children.toSpliced(at, 1, statement) }
}

const told = ({ changes }: Comparison) => changes.map(describeChange)
const marks = ({ rows, changes }: Comparison) =>
  rows[changes[0]?.row ?? 0]?.marked.runs
    .filter(({ change }) => change !== undefined)
    .map(({ text, bold, change }) => `${change} ${text}${bold ? ' bold' : ''}`)

const PLAIN: Runs = ['会议强调，要压实责任，按时完成。']

describe('words that are the same and look otherwise', () => {
  test.each<[string, Runs, Runs, string[]]>([
    ['became bold', PLAIN, ['会议强调，要', { bold: '压实责任' }, '，按时完成。'], ['“压实责任”加粗']],
    [
      'are bold no more',
      ['会议强调，要', { bold: '压实责任' }, '，按时完成。'],
      PLAIN,
      ['“压实责任”不再加粗'],
    ],
    [
      'became bold as a whole',
      PLAIN,
      [{ bold: '会议强调，要压实责任，按时完成。' }],
      ['“会议强调，要压实责任，按时完成。”加粗'],
    ],
    [
      'changed places',
      ['会议强调，要', { bold: '压实' }, '责任，按时完成。'],
      ['会议强调，要压实', { bold: '责任' }, '，按时完成。'],
      ['“压实”不再加粗', '“责任”加粗'],
    ],
    [
      'stand beside other words that changed',
      PLAIN,
      ['会议强调，要', { bold: '压实责任' }, '，按期完成。'],
      ['“压实责任”加粗', '“按时”改为“按期”'],
    ],
    [
      'are bold in other pieces',
      ['会议强调，', { bold: '要压' }, { bold: '实' }, '责任。'],
      ['会议强调，', { bold: '要压实' }, '责任。'],
      [],
    ],
  ])('%s', (_, before, after, wanted) => {
    expect(told(compareMinutes(minutesOf(before), minutesOf(after)))).toEqual(wanted)
  })

  const withoutIds = (minutes: Minutes): Minutes => ({
    ...minutes,
    children: minutes.children.map((block, at) => ({ ...block, id: `n${at}` })),
  })
  const BOLD: Runs = ['会议强调，要', { bold: '压实责任' }, '，按时完成。']

  test('say nothing of a file that was read without its bold words', () => {
    expect(told(compareMinutes(minutesOf(BOLD), withoutIds(minutesOf(PLAIN))))).toEqual([])
    expect(told(compareMinutes(minutesOf(PLAIN), withoutIds(minutesOf(BOLD))))).toEqual([])
    const other: Runs = ['会议强调，要压实', { bold: '责任' }, '，按时完成。']
    expect(told(compareMinutes(minutesOf(BOLD), withoutIds(minutesOf(other))))).toEqual(['“压实”不再加粗'])
  })

  test('are marked on both sides, so that taking all gives the new and refusing all the old look', () => {
    const comparison = compareMinutes(
      minutesOf(PLAIN),
      minutesOf(['会议强调，要', { bold: '压实责任' }, '，按时完成。']),
    )
    expect(marks(comparison)).toEqual(['deleted 压实责任', 'inserted 压实责任 bold'])
  })

  test.each<[Runs, Runs]>([
    [PLAIN, ['会议强调，要', { bold: '压实责任' }, '，按时完成。']],
    [['会议强调，要', { bold: '压实责任' }, '，按时完成。'], PLAIN],
    [
      ['会议', { bold: '强调' }, '，要办好。'],
      ['会议强调，', { bold: '要办' }, '好。'],
    ],
  ])('are taken over one by one', (before, after) => {
    let now = minutesOf(before)
    for (let turn = 0; turn < 4; turn += 1) {
      const comparison = compareMinutes(now, minutesOf(after))
      const [change] = comparison.changes
      if (change === undefined) break
      const children = takeChange(comparison, change)
      if (children === null) throw new Error('not taken')
      now = { ...now, children }
    }
    expect(compareMinutes(now, minutesOf(after)).changes).toEqual([])
    expect(now.children.some(({ id }) => id === 's')).toBe(true)
  })
})
