import { expect, it } from 'vitest'
import { createParagraph } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { listTextTargets } from '../../../../renderer/editor/text-targets.ts'
import { type FindQuery, lookThrough } from '../../../../renderer/find/find-hits.ts'
import { type SearchState, startSearch } from '../../../../renderer/find/search.ts'

/** A clock on which every look at it is a millisecond, and work that waits until it is told to go on. */
function slowTime() {
  let ms = 0
  let waiting: (() => void) | null = null
  const now = () => {
    ms += 1
    return ms
  }
  const later = (work: () => void) => {
    waiting = work
    return () => {
      waiting = null
    }
  }
  /** Runs the slice that waits; false: none does. */
  const goOn = (): boolean => {
    const work = waiting
    waiting = null
    work?.()
    return work !== null
  }
  return { now, later, goOn }
}

function look(text: string, ...paragraphs: string[]) {
  const query: FindQuery = { text, isRegex: true, matchesCase: false, wholeUnits: false }
  const children = paragraphs.map(createParagraph)
  return lookThrough(listTextTargets({ wording: builtInTemplates[0]!.wording, children }), query, [])
}

it('is done at once with an ordinary query', () => {
  const { now, later } = slowTime()
  const { state } = startSearch(look('二', '一二', '二三'), now, later)
  expect([state.kind, state.hits.map(({ id }) => id)]).toEqual(['done', ['0/text/1', '1/text/0']])
})

it('goes on in slices, and has its hits only when it has them all', () => {
  const { now, later, goOn } = slowTime()
  const search = startSearch(look('一', '一'.repeat(300)), now, later)
  expect(search.state).toEqual({ kind: 'searching', hits: [] })
  let end: SearchState | null = null
  search.goOn((state) => {
    end = state
  })
  let slices = 0
  while (goOn()) slices += 1
  expect(slices).toBeGreaterThan(10)
  expect(end).toMatchObject({ kind: 'done', hits: { length: 300 } })
})

it('gives up what takes too long, and says so', () => {
  const { now, later, goOn } = slowTime()
  let end: SearchState | null = null
  startSearch(look('一(.*二)?', '一'.repeat(5000)), now, later).goOn((state) => {
    end = state
  })
  let slices = 0
  while (goOn()) slices += 1
  expect(slices).toBeLessThan(1000)
  expect(end).toEqual({ kind: 'too-complex', hits: [] })
})

it('does no more when it is stopped', () => {
  const { now, later, goOn } = slowTime()
  const stop = startSearch(look('一', '一'.repeat(300)), now, later).goOn(() => expect.unreachable())
  goOn()
  stop()
  expect(goOn()).toBe(false)
})

it('never begins a step that would hold up the window', () => {
  const { now, later } = slowTime()
  expect(startSearch(look('[一-龥]{500}二', '一'.repeat(20_000)), now, later).state.kind).toBe('too-complex')
  expect(startSearch(look('[一-龥]{500}二', '一'.repeat(1000)), now, later).state.kind).toBe('done')
  expect(startSearch(look('一.*二', '一'.repeat(20_000)), now, later).state.kind).toBe('done')
})
