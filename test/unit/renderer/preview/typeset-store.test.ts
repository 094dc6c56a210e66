import { expect, test } from 'vitest'
import { cityHouseProfile } from '#shared/profile/built-in-profiles.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import { createTypesetStore } from '../../../../renderer/preview/typeset-store.ts'
import { createStore } from '../../../../renderer/ui/store.ts'
import { sampleMinutes } from '../../../support/sample-minutes.ts'

function open() {
  const work: (() => void)[] = []
  const view = createStore({ context: sampleMinutes() })
  const profile = createStore<FormatProfile>(nationalStandardProfile)
  const pages = createTypesetStore(view, profile, (one) => {
    work.push(one)
    return () => void work.splice(work.indexOf(one), 1)
  })
  return { view, profile, pages, work }
}

test('pages are set when the page is idle, not when the document changes', () => {
  const { view, pages, work } = open()
  expect(pages.get()).toBeNull()
  work.shift()?.()
  const first = pages.get()
  expect(first?.pages).toHaveLength(1)
  view.set({ context: sampleMinutes({ statement: '会议明确，另行研究。' }) })
  expect(pages.get()).toBe(first)
  work.shift()?.()
  expect(pages.get()).not.toBe(first)
})

test('many changes wait for one run, and a move of the caret for none', () => {
  const { view, work } = open()
  const { context } = view.get()
  view.set({ context: sampleMinutes({ statement: '一' }) })
  view.set({ context: sampleMinutes({ statement: '二' }) })
  expect(work).toHaveLength(1)
  work.shift()?.()
  const now = view.get().context
  view.set({ context: { ...now, children: now.children } })
  expect(work).toHaveLength(0)
  expect(context.children).not.toBe(now.children)
})

test('another profile sets the document anew', () => {
  const { profile, pages, work } = open()
  work.shift()?.()
  profile.set(cityHouseProfile)
  work.shift()?.()
  expect(pages.get()?.profile).toBe(cityHouseProfile)
})

test('what has to be right at once is set at once', () => {
  const { view, pages, work } = open()
  const minutes = sampleMinutes({ statement: '会议强调，现在就排。' })
  view.set({ context: minutes })
  const lines = pages.settle().pages.flatMap((page) => page.lines.map(({ line }) => line.text))
  expect(lines.join('')).toContain('现在就排')
  expect(work).toHaveLength(0)
})
