import { fork } from 'node:child_process'
import { join } from 'node:path'
import { READER_HEAP_MB, type ReaderChild } from '../electron/import/reading-process.ts'
import { projectRoot } from './project-folders.ts'

const READER = join(projectRoot, 'electron', 'reader.ts')

/** Starts a reading process with the same Node that runs the command line. */
export function launchReader(): ReaderChild {
  const child = fork(READER, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${READER_HEAP_MB}`],
    // What Node writes when memory runs out says nothing to a user.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return {
    send: (job) => {
      child.channel?.ref()
      child.send(job)
    },
    onAnswer: (hear) =>
      child.on('message', (answer) => {
        child.channel?.unref()
        hear(answer as Parameters<typeof hear>[0])
      }),
    onGone: (hear) => child.once('exit', hear).once('error', hear),
    kill: () => child.kill('SIGKILL'),
  }
}
