import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
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
