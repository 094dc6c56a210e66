import { app, dialog } from 'electron'
import type { AppError } from '../../shared/app-error.ts'
import { logFailure } from '../files/log-failure.ts'

/** Ends a start that cannot go on with one sentence. */
export async function giveUp(error: AppError): Promise<void> {
  const sentence = await describe(error)
  console.error(sentence)
  dialog.showErrorBox('纪要无法启动', sentence)
  app.exit(1)
}

/** Ends a start that broke on something nobody foresaw, such as a native part that does not load. */
export async function giveUpOn(error: unknown): Promise<void> {
  logFailure('the start failed', error)
  await giveUp({ kind: 'unexpected' })
}

/** A mistake of our own in the main process: logged, said once in one sentence, never shown as a stack trace. */
export function reportFailures(): void {
  let isSaid = false
  process.on('uncaughtException', (error) => {
    logFailure('uncaught', error)
    if (isSaid) return
    isSaid = true
    void app
      .whenReady()
      .then(() => describe({ kind: 'unexpected' }))
      .then((message) => dialog.showMessageBox({ type: 'error', message, buttons: ['好'] }))
  })
  process.on('unhandledRejection', (reason) => logFailure('not awaited', reason))
}

/** The sentences are loaded when one is needed, which is hardly ever. */
async function describe(error: AppError): Promise<string> {
  return (await import('../../shared/app-error.ts')).describeAppError(error)
}
