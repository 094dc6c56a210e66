import { parentPort, workerData } from 'node:worker_threads'
import { LIBRARY_JOBS } from './library-jobs.ts'
import type { FromWorker, GivenToWorker, HearJob, JobName, LibraryJobs } from './run-in-worker.ts'

// A thread of its own that does one job on a library and ends: see run-in-worker.ts, which starts it.

const port = parentPort
if (port !== null) await work((message) => port.postMessage(message))

async function work(say: (message: FromWorker) => void): Promise<void> {
  const { name, given, stop } = workerData as GivenToWorker
  // Read in the middle of work that takes no messages.
  const isStopped = new Int32Array(stop)
  const answer = await doJob(name, given, (progress) => {
    say({ progress })
    return Atomics.load(isStopped, 0) === 0
  })
  say({ answer })
}

function doJob<Name extends JobName>(
  name: Name,
  given: LibraryJobs[Name]['given'],
  hear: HearJob,
): Promise<LibraryJobs[Name]['answer']> {
  return LIBRARY_JOBS[name](given, hear)
}
