import { utilityProcess } from 'electron'
import { READER_HEAP_MB, type ReaderChild } from '../import/reading-process.ts'

/** Starts a reading process under Electron, which is no Node that could be started again. `file`: the built electron/reader.ts. */
export function launchUtilityReader(file: string): ReaderChild {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'jiyao-reader',
    execArgv: [`--max-old-space-size=${READER_HEAP_MB}`],
    stdio: 'ignore',
  })
  return {
    send: (job) => child.postMessage(job),
    onAnswer: (hear) => child.on('message', hear),
    onGone: (hear) => child.once('exit', () => hear()),
    kill: () => child.kill(),
  }
}
