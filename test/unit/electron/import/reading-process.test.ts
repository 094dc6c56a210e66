import { describe, expect, test, vi } from 'vitest'
import type { NumberedAnswer, NumberedJob } from '../../../../electron/import/reading-job.ts'
import { createReadingProcess, type ReaderChild } from '../../../../electron/import/reading-process.ts'

const LIMITS = { jobMs: 8_000, idleMs: 1_000, jobsPerProcess: 3 }
const EMPTY = { ok: false, error: { kind: 'file-empty', name: 'a.docx' } } as const

/** Children that do what `behave` says with each job; `launched` and `killed` count them. */
function makeChildren(
  behave: (job: NumberedJob, child: { answer: (given: NumberedAnswer) => void; end: () => void }) => void,
) {
  const counts = { launched: 0, killed: 0 }
  const launch = (): ReaderChild => {
    counts.launched += 1
    let hearAnswer: (answer: NumberedAnswer) => void = () => undefined
    let hearGone: () => void = () => undefined
    return {
      send: (job) => behave(job, { answer: (given) => hearAnswer(given), end: () => hearGone() }),
      onAnswer: (hear) => {
        hearAnswer = hear
      },
      onGone: (hear) => {
        hearGone = hear
      },
      kill: () => {
        counts.killed += 1
      },
    }
  }
  return { counts, launch }
}

const job = { file: '/somewhere/a.docx', how: {} }

describe('the reading process', () => {
  test('answers files one after the other from one child, a fresh one after so many', async () => {
    const { counts, launch } = makeChildren(({ number }, child) => child.answer({ number, answer: EMPTY }))
    const reading = createReadingProcess(launch, LIMITS)
    expect(await Promise.all(Array.from({ length: 7 }, () => reading.run(job)))).toEqual(Array(7).fill(EMPTY))
    expect(counts).toEqual({ launched: 3, killed: 2 })
    reading.close()
  })

  test('a file that is not read in time: its child is ended, the next file has another', async () => {
    vi.useFakeTimers()
    try {
      const { counts, launch } = makeChildren(({ number }, child) => {
        if (number > 1) child.answer({ number, answer: EMPTY })
      })
      const reading = createReadingProcess(launch, LIMITS)
      const [slow, next] = [reading.run(job), reading.run(job)]
      await vi.advanceTimersByTimeAsync(LIMITS.jobMs)
      expect(await slow).toEqual({ ok: false, error: { kind: 'file-slow', name: 'a.docx' } })
      expect(await next).toEqual(EMPTY)
      expect(counts).toEqual({ launched: 2, killed: 1 })
    } finally {
      vi.useRealTimers()
    }
  })

  test('a child that ends (out of memory) is told and replaced', async () => {
    const { counts, launch } = makeChildren(({ number }, child) =>
      number === 1 ? child.end() : child.answer({ number, answer: EMPTY }),
    )
    const reading = createReadingProcess(launch, LIMITS)
    expect(await reading.run(job)).toEqual({ ok: false, error: { kind: 'file-excessive', name: 'a.docx' } })
    expect(await reading.run(job)).toEqual(EMPTY)
    expect(counts.launched).toBe(2)
    reading.close()
  })

  test('goes when there is nothing to read', async () => {
    vi.useFakeTimers()
    try {
      const { counts, launch } = makeChildren(({ number }, child) => child.answer({ number, answer: EMPTY }))
      await createReadingProcess(launch, LIMITS).run(job)
      await vi.advanceTimersByTimeAsync(LIMITS.idleMs)
      expect(counts).toEqual({ launched: 1, killed: 1 })
    } finally {
      vi.useRealTimers()
    }
  })
})
