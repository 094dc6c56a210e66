import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ElectronApplication } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { caretAtEnd, expectPageIsSaved, readSheet } from '../support/sheet.ts'
import { goTo, openSample } from '../support/window.ts'

let launched: LaunchedApp | null = null

async function launch(
  userData?: string,
  meanwhile?: (app: ElectronApplication) => Promise<void>,
): Promise<LaunchedApp> {
  launched = await launchApp({
    ...(userData === undefined ? {} : { userData }),
    ...(meanwhile === undefined ? {} : { meanwhile }),
  })
  return launched
}

afterEach(async () => {
  await launched?.close()
  launched = null
})

/** Changes the library behind the program's back. */
function spoil(userData: string, sql: string): void {
  const database = new Database(join(userData, 'jiyao.db'))
  database.exec(sql)
  database.close()
}

/** Makes the library large enough to be opened behind a window that says so, and its opening wait until it is let go: who reads a pipe waits for a writer. */
function holdOpening(userData: string): () => void {
  const large = join(userData, '备份', 'large')
  writeFileSync(large, '')
  truncateSync(large, 40 * 1024 * 1024)
  const known = join(userData, 'jiyao.db-known')
  renameSync(known, `${known}-away`)
  execFileSync('mkfifo', [known])
  return () => {
    const pipe = openSync(known, 'r+')
    renameSync(`${known}-away`, known)
    writeFileSync(pipe, readFileSync(known))
    closeSync(pipe)
    rmSync(large)
  }
}

test('closing copies the library; a large one is opened behind a window that says so; a draft that was damaged since is named, and its copy taken back', async () => {
  const first = await launch()
  await openSample(first.page)
  await expectPageIsSaved(first.page)
  await first.close()
  const { userData } = first
  expect(readdirSync(join(userData, '备份')).filter((name) => name.endsWith('.db')).length).toBeGreaterThan(0)
  spoil(userData, "UPDATE draft_documents SET minutes = replace(minutes, '云州', '云洲')")

  const letGo = holdOpening(userData)
  const { page } = await launch(userData, async (app) => {
    const isWaiting = () => app.windows().find((window) => window.url().endsWith('/opening.html'))
    await expect.poll(isWaiting).toBeDefined()
    await isWaiting()?.getByText('正在检查稿件库…').waitFor()
    letGo()
    await expect.poll(isWaiting).toBeUndefined()
  })

  const notice = page.locator('.notice', { hasText: '内容已损坏，没有打开' }).first()
  // Closed right after it was made, it is not always the draft that is opened again: then the list has it.
  const row = page.locator('.draft-row').first()
  await notice.or(row).first().waitFor()
  if (!(await notice.isVisible())) await row.dblclick()
  await notice.waitFor()
  await notice.getByRole('button', { name: '取回' }).click()
  await page.getByText('请核对备份之后的改动').waitFor()
  await page.locator('.sheet', { hasText: '云州市人民政府' }).waitFor()
  await expectPageIsSaved(page)
})

test('words that the library does not take are kept in a file and come back as a draft at the next start', async () => {
  const first = await launch()
  await openSample(first.page)
  const { app, page, userData } = first
  // The dialog that asks is answered: close.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  const holder = new Database(join(userData, 'jiyao.db'))
  holder.exec('BEGIN IMMEDIATE')
  await goTo(page, '二、')
  const sheet = await readSheet(page)
  await caretAtEnd(
    page,
    sheet.findIndex(({ label }) => label === '认为'),
  )
  await page.keyboard.insertText('这句话没有存进稿件库。')
  await page.locator('.status-bar', { hasText: '未保存' }).waitFor()
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => existsSync(join(userData, '未存入的稿件'))).toBe(true)
  holder.exec('ROLLBACK')
  holder.close()
  await closed
  launched = null

  const again = await launch(userData)
  await again.page.getByText('上次关闭时没有存入的改动已取回').waitFor()
  const texts = await again.page.evaluate(async () => {
    const found = await window.desktop?.invoke('library:query', {
      place: 'library',
      search: '这句话没有存进稿件库',
      filter: { series: null, year: null, status: null, unit: null },
      order: { column: 'updated', direction: 'descending' },
    })
    return found?.ok ? found.value.ids.length : -1
  })
  expect(texts).toBe(1)
})
