import { basename } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { Imported } from '../../shared/ipc/files.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { NumberedAnswer, NumberedJob, ReadingJob, RosterJob, RosterRows } from './reading-job.ts'

/** Memory a reading process may use for objects; its buffers come on top: at most the file and the parts unpacked of it. */
export const READER_HEAP_MB = 320

/** A process that runs electron/reader.ts, however it was started. */
export interface ReaderChild {
  send(job: NumberedJob): void
  onAnswer(hear: (answer: NumberedAnswer) => void): void
  /** Called when the process ended, normally or because it used too much memory. */
  onGone(hear: () => void): void
  kill(): void
}

export interface ReadingProcess {
  /** Reads one file after the other. Errors: those of importMinutes, file-slow (out of time), file-excessive (out of memory). */
  run(job: ReadingJob): Promise<Result<Imported, AppError>>
  /** Reads a table of people and units. Errors: those of readRosterFile and of a file, file-slow, file-excessive. */
  readRoster(path: string): Promise<Result<RosterRows, AppError>>
  close(): void
}

export interface ReadingLimits {
  /** Less than the ten seconds that a user may wait: the process has to start too. */
  readonly jobMs: number
  /** Without work for so long the process ends; the next file starts another. */
  readonly idleMs: number
  /** After so many files a fresh process starts: what a library may have leaked goes with the old one. */
  readonly jobsPerProcess: number
}

const LIMITS: ReadingLimits = { jobMs: 8_000, idleMs: 20_000, jobsPerProcess: 200 }

/** Files of strangers are read outside the program: whatever one does, the window stays alive and goes on with the next. */
export function createReadingProcess(
  launch: () => ReaderChild,
  limits: ReadingLimits = LIMITS,
): ReadingProcess {
  let child: ReaderChild | null = null
  let jobs = 0
  let number = 0
  let idle: ReturnType<typeof setTimeout> | undefined
  let line: Promise<unknown> = Promise.resolve()
  let settle: ((answer: NumberedAnswer | null) => void) | null = null

  const drop = () => {
    clearTimeout(idle)
    child?.kill()
    child = null
  }
  const takeChild = (): ReaderChild => {
    clearTimeout(idle)
    if (child !== null && jobs < limits.jobsPerProcess) return child
    drop()
    const started = launch()
    jobs = 0
    child = started
    started.onAnswer((answer) => settle?.(answer))
    started.onGone(() => {
      if (child !== started) return
      child = null
      settle?.(null)
    })
    return started
  }
  const readOne = async <Value>(
    job: ReadingJob | RosterJob,
    name: string,
    resultOf: (answer: NumberedAnswer) => Result<Value, AppError> | null,
  ): Promise<Result<Value, AppError>> => {
    number += 1
    const asked = number
    const reader = takeChild()
    jobs += 1
    const answer = await new Promise<NumberedAnswer | 'slow' | null>((done) => {
      const timer = setTimeout(() => done('slow'), limits.jobMs)
      settle = (given) => {
        if (given !== null && given.number !== asked) return
        clearTimeout(timer)
        done(given)
      }
      reader.send({ ...job, number: asked })
    })
    settle = null
    if (answer === 'slow') drop()
    else if (answer !== null) {
      idle = setTimeout(drop, limits.idleMs)
      idle.unref?.()
      return resultOf(answer) ?? fail({ kind: 'file-damaged', name })
    }
    return fail({ kind: answer === 'slow' ? 'file-slow' : 'file-excessive', name })
  }
  const inTurn = <Value>(read: () => Promise<Value>): Promise<Value> => {
    const turn = line.then(read)
    line = turn.catch(() => undefined)
    return turn
  }
  return {
    run(job) {
      const name = typeof job.file === 'string' ? basename(job.file) : job.file.name
      return inTurn(() => readOne(job, name, (given) => ('answer' in given ? given.answer : null)))
    },
    readRoster: (path) =>
      inTurn(() =>
        readOne({ roster: path }, basename(path), (given) => ('rows' in given ? given.rows : null)),
      ),
    close: drop,
  }
}
