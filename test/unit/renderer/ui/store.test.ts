import { expect, test } from 'vitest'
import { createStore } from '../../../../renderer/ui/store.ts'

test('tells of a new value once, and of what it told without haste again when there is haste', () => {
  const store = createStore('a')
  const told: string[] = []
  store.subscribe((isUrgent) => told.push(`${store.get()}${isUrgent ? '!' : ''}`))
  store.set('a')
  store.set('b')
  store.set('b')
  // What follows it may not have drawn the value yet.
  store.set('b', true)
  expect(told).toEqual(['b', 'b!'])
})
