import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-folders.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { modelFile, newestDraft, sheetShown, storedText } from '../support/window.ts'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

test('a file named on the command line is imported and shown', async () => {
  launched = await launchApp({ args: [modelFile()] })
  const { page } = launched
  await sheetShown(page)
  expect(await storedText(page, await newestDraft(page))).toContain('会议')
  expect(launched.errors).toEqual([])
})

test('a file that is not there is told in one sentence', async () => {
  launched = await launchApp({ args: [join(temporaryFolder(), '没有这个文件.txt')] })
  await launched.page.getByRole('alert').getByText('找不到文件“没有这个文件.txt”').waitFor()
})

test('a second start hands its file to the window that is open', async () => {
  launched = await launchApp()
  const { app, page } = launched
  await page.locator('.library-empty').waitFor()
  await app.evaluate(
    ({ app: electron }, file) => electron.emit('second-instance', {}, [], '', { files: [file] }),
    modelFile(),
  )
  await sheetShown(page)
})

test('started again while it ends, with no window any more, the program comes back with the file that it was given', async () => {
  launched = await launchApp()
  const { app, page } = launched
  await page.locator('.library-empty').waitFor()
  const asked = join(temporaryFolder(), 'asked.json')
  const ended = new Promise<void>((done) => {
    app.once('close', () => done())
  })
  // The new program would be nobody's child; what it is started with is enough.
  await app.evaluate(
    ({ app: electron, BrowserWindow }, { file, note }) => {
      electron.relaunch = (options) =>
        process.getBuiltinModule('node:fs').writeFileSync(note, JSON.stringify(options?.args))
      for (const window of BrowserWindow.getAllWindows()) window.destroy()
      electron.emit('second-instance', {}, [], '', { files: [file] })
    },
    { file: modelFile(), note: asked },
  )
  await ended
  launched = null
  expect(JSON.parse(readFileSync(asked, 'utf8'))).toEqual(expect.arrayContaining([projectRoot, modelFile()]))
})
