import { app, dialog } from 'electron'
import { type AppError, describeAppError } from '../../shared/app-error.ts'
import { logFailure } from '../files/log-failure.ts'

/** Ends a start that cannot go on with one sentence. */
export function giveUp(error: AppError): void {
  const sentence = describeAppError(error)
  console.error(sentence)
  dialog.showErrorBox('纪要无法启动', sentence)
  app.exit(1)
}

/** Ends a start that broke on something nobody foresaw, such as a native part that does not load. */
export function giveUpOn(error: unknown): void {
  logFailure('the start failed', error)
  giveUp({ kind: 'unexpected' })
}

/** A mistake of our own in the main process: logged, said once in one sentence, never shown as a stack trace. */
export function reportFailures(): void {
  let isSaid = false
  process.on('uncaughtException', (error) => {
    logFailure('uncaught', error)
    if (isSaid) return
    isSaid = true
    void app.whenReady().then(() =>
      dialog.showMessageBox({
        type: 'error',
        message: describeAppError({ kind: 'unexpected' }),
        buttons: ['好'],
      }),
    )
  })
  process.on('unhandledRejection', (reason) => logFailure('not awaited', reason))
}
