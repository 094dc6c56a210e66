import { fail, ok } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { logFailure } from '../files/log-failure.ts'
import { type Batch, type BatchParts, startBatch } from '../import/batch-import.ts'
import { listImportFiles } from '../import/list-import-files.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

/** One folder at a time. */
export function createBatchHandlers(
  dialogs: NativeDialogs,
  parts: BatchParts,
): Handlers<ChannelsOf<'batch'>> {
  let batch: Batch | null = null
  return {
    'batch:start': async (_, window) => {
      if (batch !== null && !batch.state(0).isFinished) return fail({ kind: 'refused' })
      const folder = await dialogs.chooseFolder(window, '导入整个文件夹')
      if (folder === null) return ok(null)
      const started = startBatch(folder, await listImportFiles(folder), parts)
      batch = started
      started.finished.catch((error: unknown) => logFailure('batch import failed', error))
      return ok(started.state(0))
    },
    'batch:state': ({ from }) => (batch === null ? fail({ kind: 'refused' }) : ok(batch.state(from))),
    'batch:cancel': () => {
      batch?.cancel()
      return ok(null)
    },
  }
}
