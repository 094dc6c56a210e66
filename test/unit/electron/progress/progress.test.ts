import { expect, test } from 'vitest'
import { createWorks } from '../../../../electron/ipc/works.ts'
import { firstHalf, goThrough, secondHalf, UNSEEN } from '../../../../electron/progress/progress.ts'

/** Work of at least so many milliseconds. */
function busy(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

function pageThatNotes() {
  const heard: unknown[] = []
  const webContents = {
    isDestroyed: () => false,
    isCrashed: () => false,
    send: (_event: string, payload: unknown) => void heard.push(payload),
  }
  return {
    heard,
    window: { webContents, isDestroyed: () => false } as unknown as Parameters<
      ReturnType<typeof createWorks>['run']
    >[1],
  }
}

const ID = crypto.randomUUID()

test('long work lets what waits go first, and does every step', async () => {
  let others = 0
  const timer = setInterval(() => {
    others += 1
  }, 1)
  const done: number[] = []
  const isDone = await goThrough([1, 2, 3, 4, 5, 6], 6, UNSEEN, (one) => {
    busy(8)
    done.push(one)
  })
  clearInterval(timer)
  expect(isDone).toBe(true)
  expect(done).toEqual([1, 2, 3, 4, 5, 6])
  expect(others).toBeGreaterThan(0)
})

test('two parts count for one piece of work', () => {
  const told: number[] = []
  const progress = {
    tell: (done: number, total: number) => {
      told.push(done / total)
      return true
    },
  }
  firstHalf(progress).tell(3, 10)
  firstHalf(progress).tell(10, 10)
  secondHalf(progress).tell(1, 4)
  secondHalf(progress).tell(4, 4)
  expect(told).toEqual([0.15, 0.5, 0.625, 1])
})

test('the page hears how far work is, and work it stops ends at the next step; other work goes on', async () => {
  const works = createWorks()
  const { heard, window } = pageThatNotes()
  const other = crypto.randomUUID()
  const outcomes = await Promise.all(
    [ID, other].map((id) =>
      works.run(id, window, async ({ tell }) => {
        let steps = 0
        while (steps < 40) {
          busy(6)
          steps += 1
          if (steps === 5) works.stop(ID)
          if (!tell(steps, 40)) return steps
          await new Promise((resolve) => setImmediate(resolve))
        }
        return steps
      }),
    ),
  )
  expect(outcomes).toEqual([5, 40])
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.at(-1)).toMatchObject({ work: other, total: 40 })
})

test('work that is over is not stopped, nor is the next one of that name', async () => {
  const works = createWorks()
  const { window } = pageThatNotes()
  await works.run(ID, window, async () => undefined)
  works.stop(ID)
  expect(await works.run(ID, window, async ({ tell }) => tell(1, 2))).toBe(true)
})
