import { expect, test } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createParagraph } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { applyMinutesChange, diffMinutes } from '#shared/minutes/minutes-change.ts'
import { expectBlocks } from '../../support/expect-blocks.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { createRandom } from '../../support/random.ts'

const start = makeMinutes({ topics: 3, charactersPerTopic: 60 })
const withBlocks = (minutes: Minutes, children: MinutesBlock[]): Minutes => ({ ...minutes, children })

test('a change carries only what is new', () => {
  const typed = start.children.with(4, createParagraph('新'))
  expectBlocks(diffMinutes(start, withBlocks(start, typed)).blocks, [createParagraph('新')])
  const removed = start.children.toSpliced(5, 2)
  expect(diffMinutes(start, withBlocks(start, removed)).blocks).toEqual([])
  expect(diffMinutes(start, { ...start, profileId: '别的' })).toMatchObject({
    blocks: [],
    rest: { profileId: '别的' },
  })
})

test('any edit put on the state before it gives the state after it', () => {
  const random = createRandom(7)
  let before = start
  for (let round = 0; round < 200; round += 1) {
    const at = random.below(before.children.length + 1)
    const added = Array.from({ length: random.below(3) }, () => createParagraph(`第${round}段`))
    const after = withBlocks(before, before.children.toSpliced(at, random.below(4), ...added))
    expect(applyMinutesChange(before, diffMinutes(before, after))).toEqual(after)
    before = after
  }
})

test('a document of the same blocks twice over is told apart', () => {
  const block = createParagraph('一')
  const before = withBlocks(start, [block, block, block])
  const after = withBlocks(start, [block, block])
  expect(applyMinutesChange(before, diffMinutes(before, after))).toEqual(after)
})

test('a change made against a longer state fits none', () => {
  const change = diffMinutes(start, { ...start, profileId: '别的' })
  expect(applyMinutesChange(withBlocks(start, start.children.slice(0, 2)), change)).toBeNull()
})
