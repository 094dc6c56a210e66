import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importFile, libraryShown, modelFile, newestDraft, storedText } from '../support/window.ts'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

test('the window says how a text was decoded, and reads it in the next best encoding at one press', async () => {
  launched = await launchApp()
  const { page } = launched
  await libraryShown(page)
  const file = join(temporaryFolder(), '旧稿.txt')
  writeFileSync(file, Buffer.from(readFileSync(modelFile(), 'utf8'), 'utf16le'))
  await importFile(launched, file)
  await page.getByText('文件按UTF-16（小端）编码读取。').waitFor()
  const first = await newestDraft(page)
  expect(await storedText(page, first)).toContain('会议强调')
  const shot = process.env.JIYAO_SHOT
  if (shot !== undefined) await page.screenshot({ path: shot })

  await page.getByRole('button', { name: /^文字不对，改用/u }).click()
  await page.getByText(/文件按(?!UTF-16)\S+编码读取。/u).waitFor()
  expect(await newestDraft(page)).not.toBe(first)
  expect(launched.errors).toEqual([])
})
