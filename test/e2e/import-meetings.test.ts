import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shareApp } from '../support/shared-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importFile, libraryShown, newestDraft, storedText } from '../support/window.ts'

const start = shareApp()

test('the minutes of two meetings in one file become two drafts at one press', async () => {
  const launched = await start()
  const { page } = launched
  await libraryShown(page)
  const file = join(temporaryFolder(), '两次.txt')
  const one = (number: number, about: string) =>
    `云溪市人民政府常务会议纪要\n第${number}号\n会议研究了${about}。\n一、${about}\n会议同意${about}。\n`
  writeFileSync(file, one(3, '堤坝加固') + one(4, '书店开放'))
  await importFile(launched, file)
  await page.getByText('文件里像有2次会议的纪要').waitFor()
  const whole = await newestDraft(page)
  expect(await storedText(page, whole)).toContain('书店开放')

  await page.getByRole('button', { name: '分成2份稿件' }).click()
  await page.getByText('已分成2份稿件').waitFor()
  const first = await newestDraft(page)
  expect(first).not.toBe(whole)
  const text = await storedText(page, first)
  expect(text).toContain('堤坝加固')
  expect(text).not.toContain('书店开放')
  await page.keyboard.press('Control+1')
  await expect.poll(() => page.locator('.draft-row').count()).toBe(2)
})
