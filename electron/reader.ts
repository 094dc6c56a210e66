import { answerJob, type NumberedJob } from './import/reading-job.ts'

// A process of its own that reads the files of strangers: Electron's utility process in the window, Node's child on the command line.
const { parentPort } = process
// A promise that a library forgot must not end the process: what it was for fails by itself and is told with its reason.
process.on('unhandledRejection', () => undefined)
if (parentPort) {
  parentPort.on('message', ({ data }) => {
    void answerJob(data as NumberedJob).then((answer) => parentPort.postMessage(answer))
  })
} else {
  process.on('message', (job) => {
    void answerJob(job as NumberedJob).then((answer) => process.send?.(answer))
  })
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit())
}
