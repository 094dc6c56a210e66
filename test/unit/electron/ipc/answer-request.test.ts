import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ok } from '#shared/result.ts'
import { isOwnPage } from '../../../../electron/app/own-page.ts'
import { answerRequest } from '../../../../electron/ipc/answer-request.ts'
import type { Handlers } from '../../../../electron/ipc/handlers.ts'
import type { Sender } from '../../../../electron/ipc/listen-for-requests.ts'

// A handler only passes the window on, to dialogs that are not opened here.
const window = {} as BrowserWindow
const page: Sender = { window, frame: { url: 'app://bundle/index.html', parent: null } }
const input = { id: '7f9c24e8-3b12-4fef-91e0-8ab7f2f2a6c1' }

/** Handlers of which only one is asked. */
function onlyPurge(purge: Handlers['drafts:purge']): Handlers {
  return { 'drafts:purge': purge } as Partial<Handlers> as Handlers
}

beforeEach(() => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  return () => log.mockRestore()
})

test('the page gets the answer of the handler, which gets the checked input', async () => {
  const purge = vi.fn(() => ok(null))
  expect(await answerRequest('drafts:purge', onlyPurge(purge), page, input)).toEqual({
    ok: true,
    value: null,
  })
  expect(purge).toHaveBeenCalledExactlyOnceWith(input, window)
})

describe('the handler is not even called', () => {
  test.each([
    ['for a page of the network', { window, frame: { url: 'https://bundle/index.html', parent: null } }],
    ['for another host', { window, frame: { url: 'app://bundle.evil/index.html', parent: null } }],
    ['for a frame inside the page', { window, frame: { url: 'app://bundle/index.html', parent: {} } }],
    ['for a frame that is gone', { window, frame: null }],
    ['without a window', { ...page, window: null }],
  ])('%s', async (_, sender) => {
    const purge = vi.fn(() => ok(null))
    const answer = await answerRequest('drafts:purge', onlyPurge(purge), sender, input)
    expect(answer).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(purge).not.toHaveBeenCalled()
  })

  test.each([[null], [{}], [{ id: 'x' }], [{ ...input, more: 1 }]])('with the input %j', async (wrong) => {
    const purge = vi.fn(() => ok(null))
    const answer = await answerRequest('drafts:purge', onlyPurge(purge), page, wrong)
    expect(answer).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(purge).not.toHaveBeenCalled()
  })
})

test('a handler that throws or breaks the contract is unexpected, without its stack', async () => {
  const throwing = onlyPurge(() => {
    throw new Error('secret path')
  })
  const lying = onlyPurge(() => ok('a path' as unknown as null))
  for (const handlers of [throwing, lying]) {
    const answer = await answerRequest('drafts:purge', handlers, page, input)
    expect(answer).toEqual({ ok: false, error: { kind: 'unexpected' } })
  }
})

test('only the main frame of the bundle is the own page', () => {
  expect(isOwnPage({ url: 'app://bundle/index.html#x', parent: null })).toBe(true)
  expect(isOwnPage({ url: 'app://bundle', parent: null })).toBe(false)
  expect(isOwnPage({ url: 'file:///app://bundle/', parent: null })).toBe(false)
})
