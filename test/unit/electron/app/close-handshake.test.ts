import { expect, test } from 'vitest'
import { createCloseHandshake } from '../../../../electron/app/close-handshake.ts'

/** A window that writes down what happens to it; `late` is what runs when the page takes too long. */
function openWindow(options: { alive?: boolean; lose?: boolean } = {}) {
  const happened: string[] = []
  const timers: { late: () => void; stopped: boolean }[] = []
  const handshake = createCloseHandshake({
    isPageAlive: () => options.alive ?? true,
    askToFlush: (request) => happened.push(`ask ${request}`),
    confirmLosing: async (state) => {
      happened.push(`confirm ${state}`)
      return options.lose ?? false
    },
    closeNow: () => happened.push('close'),
    after: (_, late) => {
      const timer = { late, stopped: false }
      timers.push(timer)
      return () => {
        timer.stopped = true
      }
    },
  })
  return { happened, timers, handshake }
}

test('a window closes when its page has saved', () => {
  const { happened, handshake, timers } = openWindow()
  expect(handshake.mayClose()).toBe(false)
  handshake.flushed(1, true, false)
  expect(happened).toEqual(['ask 1', 'close'])
  expect(timers.map((timer) => timer.stopped)).toEqual([true, true])
  expect(handshake.mayClose()).toBe(true)
})

test('a page that does not listen yet is asked again until it answers', () => {
  const { happened, handshake, timers } = openWindow()
  handshake.mayClose()
  const again = () => timers.at(-1)!.late()
  again()
  again()
  expect(happened).toEqual(['ask 1', 'ask 1', 'ask 1'])
  handshake.flushed(1, true, false)
  expect(happened.at(-1)).toBe('close')
  expect(timers.at(-1)!.stopped).toBe(true)
})

test('a second click on the cross asks no second time', () => {
  const { happened, handshake } = openWindow()
  handshake.mayClose()
  expect(handshake.mayClose()).toBe(false)
  expect(happened).toEqual(['ask 1'])
})

test('a window whose page is dead closes at once', () => {
  const { happened, handshake } = openWindow({ alive: false })
  expect(handshake.mayClose()).toBe(true)
  expect(happened).toEqual([])
})

test('a window whose page stays silent asks the writer when the patience is over, and never closes by itself', async () => {
  const { happened, handshake, timers } = openWindow({ lose: false })
  handshake.mayClose()
  timers[0]!.late()
  await Promise.resolve()
  expect(happened).toEqual(['ask 1', 'confirm silent'])
  expect(handshake.mayClose()).toBe(false)
  expect(happened.at(-1)).toBe('ask 2')
})

test('a page that answers while the writer is asked closes the window', async () => {
  const { happened, handshake, timers } = openWindow({ lose: false })
  handshake.mayClose()
  timers[0]!.late()
  handshake.flushed(1, true, false)
  expect(happened.at(-1)).toBe('close')
})

test('words that are in a file of their own are said to be so', async () => {
  const { happened, handshake } = openWindow({ lose: true })
  handshake.mayClose()
  handshake.flushed(1, false, true)
  await Promise.resolve()
  expect(happened).toEqual(['ask 1', 'confirm rescued', 'close'])
})

test('a page that could not save keeps the window until the writer decides', async () => {
  const { happened, handshake } = openWindow({ lose: false })
  handshake.mayClose()
  handshake.flushed(1, false, false)
  await Promise.resolve()
  expect(happened).toEqual(['ask 1', 'confirm lost'])
  expect(handshake.mayClose()).toBe(false)
  handshake.flushed(1, true, false)
  expect(happened).toEqual(['ask 1', 'confirm lost', 'ask 2'])
  handshake.flushed(2, true, false)
  expect(happened.at(-1)).toBe('close')
})

test('the writer may give the last changes up', async () => {
  const { happened, handshake } = openWindow({ lose: true })
  handshake.mayClose()
  handshake.flushed(1, false, false)
  await Promise.resolve()
  expect(happened).toEqual(['ask 1', 'confirm lost', 'close'])
})

test('an answer without a question is ignored', () => {
  const { happened, handshake } = openWindow()
  handshake.flushed(0, true, false)
  handshake.flushed(1, true, false)
  expect(happened).toEqual([])
})
