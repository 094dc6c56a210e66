import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts'
import { openInputMethod } from '../support/input-method.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import {
  goTo,
  importFile,
  libraryShown,
  modelFile,
  newestDraft,
  readText,
  sheetShown,
  storedText,
  untilStored,
} from '../support/window.ts'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

test('a document is imported, edited by input method, survives a kill and is exported', async () => {
  launched = await launchApp()
  await libraryShown(launched.page)
  await importFile(launched, modelFile())
  const { page, userData } = launched
  const id = await newestDraft(page)
  const before = await storedText(page, id)

  await goTo(page, '强调')
  await page.keyboard.press('End')
  const inputMethod = await openInputMethod(page)
  await inputMethod.type('yunzhoushi', '云州市先行先试。')
  await untilStored(page, id, '云州市先行先试。')
  await launched.kill9()

  launched = await launchApp({ userData })
  const again = launched.page
  await sheetShown(again)
  const text = await storedText(again, id)
  expect(text).toContain('云州市先行先试。')
  expect(text.replace('云州市先行先试。', '')).toBe(before)

  const target = join(temporaryFolder(), '导出.txt')
  await answerSaveDialog(launched.app, target)
  await again.getByRole('button', { name: '导出' }).click()
  await again.getByRole('menuitem', { name: '纯文本' }).click()
  await again.getByText('已导出“导出.txt”。').waitFor()
  expect(
    readText(target)
      .replace(/^\uFEFF/u, '')
      .replaceAll('\r\n', '\n'),
  ).toBe(text)
  expect(launched.errors).toEqual([])
})

test('the window closes only after the last change is saved', async () => {
  launched = await launchApp()
  await libraryShown(launched.page)
  await importFile(launched, modelFile())
  const { page, userData } = launched
  const id = await newestDraft(page)
  await goTo(page, '强调')
  await page.keyboard.press('End')
  await page.keyboard.insertText('关窗前的最后一句。')
  await launched.close()

  launched = await launchApp({ userData })
  expect(await storedText(launched.page, id)).toContain('关窗前的最后一句。')
})

test('the caret comes back to where it was', async () => {
  launched = await launchApp()
  await libraryShown(launched.page)
  await importFile(launched, modelFile())
  await goTo(launched.page, '出席')
  await launched.page.locator('.facts h3', { hasText: '出席' }).waitFor()
  const { userData } = launched
  await launched.close()

  launched = await launchApp({ userData })
  await sheetShown(launched.page)
  await launched.page.locator('.outline-current', { hasText: '出席' }).waitFor()
})

test('what cannot be imported is told in one sentence and changes nothing', async () => {
  launched = await launchApp()
  const { app, page } = launched
  await libraryShown(page)
  await answerOpenDialog(app, [join(temporaryFolder(), '没有这个文件.txt')])
  await page.getByRole('button', { name: '导入已有纪要' }).click()
  await page.getByRole('alert').getByText('找不到文件“没有这个文件.txt”').waitFor()
  await page.locator('.library-empty').waitFor()
})
