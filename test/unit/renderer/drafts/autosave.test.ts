import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '#shared/app-error.ts'
import type { DraftSaved } from '#shared/ipc/drafts.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { createAutosave, type SaveState } from '../../../../renderer/drafts/autosave.ts'

type Answer = Result<DraftSaved, AppError>

/** A draft whose disk answers at once, or only when told to (`slow`). */
function openDraft(slow = false) {
  const states: SaveState[] = []
  const writes: { atMs: number; text: string; expected: number }[] = []
  const waiting: (() => void)[] = []
  const draft = { text: '', disk: '', broken: null as AppError | null, mostAtOnce: 0, states, writes }
  let revision = 1
  const answerOf = (minutes: Minutes): Answer => {
    if (draft.broken) return fail(draft.broken)
    draft.disk = minutes.templateId
    revision += 1
    return ok({ revision, savedAtMs: Date.now() })
  }
  const autosave = createAutosave({
    revision,
    takeSnapshot: () => ({ templateId: draft.text }) as Minutes,
    write: (minutes, expected) => {
      writes.push({ atMs: Date.now(), text: minutes.templateId, expected })
      if (!slow) return Promise.resolve(answerOf(minutes))
      return new Promise((resolve) => {
        waiting.push(() => resolve(answerOf(minutes)))
        draft.mostAtOnce = Math.max(draft.mostAtOnce, waiting.length)
      })
    },
    onState: (state) => states.push(state),
  })
  return Object.assign(draft, {
    autosave,
    type(more: string) {
      draft.text += more
      autosave.touch()
    },
    async diskAnswers() {
      waiting.shift()?.()
      await vi.advanceTimersByTimeAsync(0)
    },
  })
}

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
  afterEach(() => void vi.useRealTimers())

  it('writes after a short pause, once', async () => {
    const draft = openDraft()
    draft.type('会')
    draft.type('议')
    await vi.advanceTimersByTimeAsync(5000)
    expect(draft.writes.map((write) => write.text)).toEqual(['会议'])
    expect(draft.states).toEqual([{ kind: 'waiting' }, { kind: 'saved', atMs: 1_000_300 }])
  })

  it('brings every change to disk within a second while typing never pauses', async () => {
    const draft = openDraft()
    const typedAt: number[] = []
    for (let i = 0; i < 100; i += 1) {
      typedAt.push(Date.now())
      draft.type('字')
      await vi.advanceTimersByTimeAsync(50)
    }
    await vi.advanceTimersByTimeAsync(1000)
    typedAt.forEach((atMs, index) => {
      const write = draft.writes.find((one) => one.text.length > index)
      expect((write?.atMs ?? Number.POSITIVE_INFINITY) - atMs).toBeLessThanOrEqual(800)
    })
  })

  it('never has two saves in flight and passes the revision of the last good one', async () => {
    const draft = openDraft(true)
    for (let i = 0; i < 20; i += 1) {
      draft.type('字')
      await vi.advanceTimersByTimeAsync(200)
      if (i % 4 === 3) await draft.diskAnswers()
    }
    await vi.advanceTimersByTimeAsync(1000)
    await draft.diskAnswers()
    expect(draft.mostAtOnce).toBe(1)
    expect(draft.writes.length).toBeGreaterThan(3)
    expect(draft.writes.map((write) => write.expected)).toEqual(draft.writes.map((_, index) => index + 1))
  })

  it('tells a failure, tries again by itself and says saved when it works', async () => {
    const draft = openDraft()
    draft.broken = { kind: 'database-unwritable' }
    draft.type('会议')
    await vi.advanceTimersByTimeAsync(400)
    expect(draft.states.at(-1)).toEqual({ kind: 'failed', error: { kind: 'database-unwritable' } })
    draft.type('强调')
    await vi.advanceTimersByTimeAsync(2000)
    expect(draft.states.at(-1)?.kind).toBe('failed')
    draft.broken = null
    await vi.advanceTimersByTimeAsync(8000)
    expect(draft.disk).toBe('会议强调')
    expect(draft.states.at(-1)?.kind).toBe('saved')
  })

  it('flush waits for the running save and writes what came after it', async () => {
    const draft = openDraft(true)
    draft.type('一')
    await vi.advanceTimersByTimeAsync(310)
    draft.type('二')
    const flushed = draft.autosave.flush()
    await draft.diskAnswers()
    await draft.diskAnswers()
    expect(await flushed).toBe(true)
    expect(draft.disk).toBe('一二')
  })

  it('flush says no when the disk refuses', async () => {
    const draft = openDraft()
    draft.broken = { kind: 'disk-full' }
    draft.type('一')
    expect(await draft.autosave.flush()).toBe(false)
  })

  it('writes nothing when nothing changed', async () => {
    const draft = openDraft()
    expect(await draft.autosave.flush()).toBe(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(draft.writes).toEqual([])
  })

  it('stops when disposed', async () => {
    const draft = openDraft()
    draft.type('一')
    draft.autosave.dispose()
    await vi.advanceTimersByTimeAsync(5000)
    expect(draft.writes).toEqual([])
  })
})
