import { expect, test } from 'vitest'
import { composeMinutes, createComposer } from '#shared/compose/compose.ts'
import { createStatement } from '#shared/minutes/factories.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

/** A paragraph of so many statements that run into one another. */
function withRunIns(count: number) {
  const minutes = sampleMinutes()
  const more = Array.from({ length: count }, (_, place) =>
    createStatement(`会议强调，第${place}件。`, { runIn: place > 0 }),
  )
  return { ...minutes, children: minutes.children.toSpliced(4, 0, ...more) }
}

test('a paragraph of many run-in statements costs what its length costs, not its square', () => {
  /** How often composing looks at a block. */
  const looksAt = (count: number) => {
    const minutes = withRunIns(count)
    let looks = 0
    const children = new Proxy(minutes.children, {
      get(blocks, key, receiver) {
        if (typeof key === 'string' && /^\d+$/u.test(key)) looks += 1
        return Reflect.get(blocks, key, receiver)
      },
    })
    composeMinutes({ ...minutes, children })
    return looks
  }
  // Looking back over the paragraph for every statement would make it 64 times as many.
  expect(looksAt(4000)).toBeLessThan(9 * looksAt(500))
})

test('a paragraph that has not changed is the very same object, also when blocks run into it', () => {
  const compose = createComposer()
  const minutes = withRunIns(5)
  const before = compose(minutes)
  const last = minutes.children.length - 1
  const typed = { ...minutes, children: minutes.children.with(last, { ...minutes.children[last]! }) }
  const after = compose(typed)
  expect(after.filter((paragraph, at) => paragraph !== before[at]).length).toBeLessThanOrEqual(1)
  const changed = {
    ...minutes,
    children: minutes.children.with(6, createStatement('会议强调，改。', { runIn: true })),
  }
  const joined = compose(changed).find(({ runs }) => runs.some(({ text }) => text === '会议强调，改。'))
  expect(joined?.runs.map(({ text }) => text).join('')).toContain(
    '会议强调，第1件。会议强调，改。会议强调，第3件。',
  )
})
