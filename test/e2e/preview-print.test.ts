import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { pagesOf } from '#shared/typeset/pages.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { answerSaveDialog } from '../support/answer-dialogs.ts'
import { fullDocument } from '../support/full-document.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { caretAtEnd, readSheet } from '../support/sheet.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importFile, libraryShown, modelFile } from '../support/window.ts'

const freshApp = shareApp()

/** From now on printing only notes what was asked, and what the page looked like then. */
async function catchPrints({ app }: LaunchedApp): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const prints: unknown[] = []
    Object.assign(globalThis, { prints })
    electron.on('web-contents-created', (_, contents) => {
      contents.print = (options, done) => {
        void contents.executeJavaScript("document.querySelectorAll('.paper').length").then((pages) => {
          prints.push({ options, pages })
          done?.(true, '')
        })
      }
      contents.getPrintersAsync = async () => []
    })
  })
}

async function printsOf({ app }: LaunchedApp): Promise<unknown> {
  return app.evaluate(() => Reflect.get(globalThis, 'prints'))
}

test('the pages asked for are printed from the very same pages', async () => {
  const launched = await freshApp()
  const { page } = launched
  await libraryShown(page)
  await importFile(launched, modelFile())
  await catchPrints(launched)
  await page.keyboard.press('Control+p')
  await page.getByLabel('份数').fill('2')
  await page.getByLabel('页码范围').selectOption('指定页')
  await page.getByLabel('指定页').fill('1-3，99')
  await page.getByText('页码请填 1 到').waitFor()
  await page.getByLabel('指定页').fill('1—2、3')
  await page.getByText('共用纸 4 张。').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '打印' }).click()
  await page.getByText('已送往打印机。').waitFor()
  const { minutes } = parseMinutesText(readFileSync(modelFile(), 'utf8'))
  expect(await printsOf(launched)).toMatchObject([
    {
      pages: pagesOf(minutes, nationalStandardProfile).length,
      options: {
        silent: false,
        copies: 2,
        duplexMode: 'longEdge',
        pageRanges: [
          { from: 0, to: 1 },
          { from: 2, to: 2 },
        ],
      },
    },
  ])
  expect(launched.app.windows()).toHaveLength(1)
})

test('a document with 附件 is printed with them, without them, or each of them alone', async () => {
  const launched = await freshApp()
  const { page } = launched
  await libraryShown(page)
  const minutes = fullDocument()
  const file = join(temporaryFolder(), '有附件.json')
  writeFileSync(file, JSON.stringify(minutes))
  await importFile(launched, file)
  await catchPrints(launched)
  const dialog = page.getByRole('dialog')
  const parts = [
    ['纪要和附件', 'whole'],
    ['只打纪要，不带附件', 'minutes'],
    ['只打全部附件', 'annexes'],
    ['只打附件2 云溪市水利工程一览', 2],
  ] as const
  for (const [at, [label, part]] of parts.entries()) {
    await page.keyboard.press('Control+p')
    await dialog.getByLabel('打印内容').selectOption(label)
    const { length } = typeset(minutes, nationalStandardProfile, { part }).pages
    await dialog.getByText(`全部（${length}页）`).waitFor({ state: 'attached' })
    expect(await dialog.getByText('首行标明所属纪要').count()).toBe(at < 2 ? 0 : 1)
    await dialog.getByRole('button', { name: '打印' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(async () => ((await printsOf(launched)) as { pages: number }[])[at]?.pages).toBe(length)
  }
})

test('Enter prints, with nothing to be filled in first', async () => {
  const launched = await freshApp()
  const { page } = launched
  await libraryShown(page)
  await importFile(launched, modelFile())
  await catchPrints(launched)
  await page.keyboard.press('Control+p')
  await page.getByText('共用纸').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('已送往打印机。').waitFor()
  await page.keyboard.press('Control+p')
  await page.getByLabel('份数').fill('3')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => printsOf(launched))
    .toMatchObject([{ options: { copies: 1 } }, { options: { copies: 3 } }])
})

test('a computer without a printer is told so, and what can be done instead', async () => {
  const launched = await freshApp()
  const { app, page } = launched
  await libraryShown(page)
  await importFile(launched, modelFile())
  await app.evaluate(({ webContents, app: electron }) => {
    for (const contents of webContents.getAllWebContents()) contents.getPrintersAsync = async () => []
    electron.on('web-contents-created', (_, contents) => {
      contents.print = (_options, done) => done?.(false, 'Failed to enumerate printers')
      contents.printToPDF = () => Promise.reject(new Error('no room'))
    })
  })
  await page.keyboard.press('Control+p')
  await page.getByText('这台电脑没有找到打印机。').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('打印没有完成，请检查打印机').waitFor()

  const target = join(temporaryFolder(), '纪要.pdf')
  await answerSaveDialog(app, target)
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await page.getByText('PDF 没有做成，没有写入任何内容').waitFor()
  expect(existsSync(target)).toBe(false)
  expect(app.windows()).toHaveLength(1)
})

/** From now on a PDF and a print begin, but end only when `goOn` says so: how. */
async function holdWork({ app }: LaunchedApp): Promise<(outcome: 'done' | 'failed') => Promise<void>> {
  await app.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_, contents) => {
      const outcome = new Promise<boolean>((done) => Object.assign(globalThis, { endWork: done }))
      const toPdf = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        if (!(await outcome)) throw new Error('no room')
        return toPdf(options)
      }
      contents.print = (_options, done) => void outcome.then((isDone) => done?.(isDone, 'no paper'))
    })
  })
  return (outcome) =>
    app.evaluate((_, isDone) => Reflect.get(globalThis, 'endWork')(isDone), outcome === 'done')
}

test('while a PDF is made the writer sees it, may go on writing, and sees how it ended', async () => {
  const launched = await freshApp()
  const { app, page } = launched
  await libraryShown(page)
  await importFile(launched, modelFile())
  const end = await holdWork(launched)
  const target = join(temporaryFolder(), '纪要.pdf')
  await answerSaveDialog(app, target)
  const notices = page.locator('.notice-text')
  const exportPdf = async () => {
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('menuitem', { name: 'PDF' }).click()
    await expect.poll(() => notices.allTextContents()).toContain('正在导出 PDF…')
  }
  await exportPdf()
  const typed = (await readSheet(page)).findIndex(({ type, text }) => type === 'statement' && text !== '')
  await caretAtEnd(page, typed)
  await page.keyboard.type('X')
  await expect.poll(async () => (await readSheet(page))[typed]?.text).toMatch(/X$/u)
  expect(existsSync(target)).toBe(false)
  await end('done')
  await page.getByText('已导出“纪要.pdf”。').waitFor()
  expect(await notices.allTextContents()).not.toContain('正在导出 PDF…')
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')

  await exportPdf()
  await end('failed')
  await page.getByText('PDF 没有做成，没有写入任何内容').waitFor()
  expect(await notices.allTextContents()).not.toContain('正在导出 PDF…')
})

test('a print is told for as long as it takes', async () => {
  const launched = await freshApp()
  const { page } = launched
  await libraryShown(page)
  await importFile(launched, modelFile())
  const end = await holdWork(launched)
  const preparing = page.getByText('正在准备打印…')
  for (const [outcome, told] of [
    ['done', '已送往打印机。'],
    ['failed', '打印没有完成，请检查打印机'],
  ] as const) {
    await page.keyboard.press('Control+p')
    await page.getByText('共用纸').waitFor()
    await page.keyboard.press('Enter')
    await preparing.waitFor()
    await end(outcome)
    await page.getByText(told).waitFor()
    expect(await preparing.count()).toBe(0)
  }
})

test('a file can be written only where the writer chose, and once', async () => {
  const launched = await freshApp()
  const { app, page } = launched
  await libraryShown(page)
  const file = join(temporaryFolder(), '纪要.txt')
  await answerSaveDialog(app, file)
  const minutes = parseMinutesText(readFileSync(modelFile(), 'utf8')).minutes
  const answers = await page.evaluate(async (draft) => {
    const write = (target: string) => window.desktop?.invoke('exports:write', { target, minutes: draft })
    const stranger = await write(crypto.randomUUID())
    const chosen = await window.desktop?.invoke('exports:choose', { format: 'txt', suggestedName: '纪要' })
    const target = chosen?.ok ? (chosen.value?.target ?? '') : ''
    return [stranger, await write(target), await write(target)]
  }, minutes)
  const refused = { ok: false, error: { kind: 'refused' } }
  expect(answers).toEqual([refused, { ok: true, value: { fileName: '纪要.txt', annexes: 0 } }, refused])
  expect(existsSync(file)).toBe(true)
})

test('only the print page itself is told what to print', async () => {
  const launched = await freshApp()
  const answer = await launched.page.evaluate(() => window.desktop?.invoke('print:take', null))
  expect(answer).toEqual({ ok: false, error: { kind: 'refused' } })
})
