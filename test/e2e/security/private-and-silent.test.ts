import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { answerSaveDialog } from '../../support/answer-dialogs.ts'
import { launchApp, makeTemporaryFolder } from '../../support/launch-app.ts'
import { traceConnections } from '../../support/trace/trace-connections.ts'
import { canTrace } from '../../support/trace/traced-program.ts'
import { importFile, libraryShown, modelFile, runCommand } from '../../support/window.ts'

/** Files and folders that others of this computer may look into, by their path in the folder. */
function openToOthers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
    .map((path) => relative(folder, path))
}

test('what the program keeps is for the user’s eyes alone; what it exports has the usual permissions', async () => {
  const userData = join(makeTemporaryFolder('modes'), '数据')
  mkdirSync(userData)
  // As a careless administrator or an earlier version may have left it.
  chmodSync(userData, 0o755)
  const launched = await launchApp({ userData })
  await libraryShown(launched.page)
  await importFile(launched, modelFile())
  const exported = join(makeTemporaryFolder('export'), '纪要.txt')
  await answerSaveDialog(launched.app, exported)
  await runCommand(launched.page, '导出纯文本')
  await expect.poll(() => statSync(exported, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(1000)
  await launched.close()
  expect(statSync(userData).mode & 0o777).toBe(0o700)
  expect(openToOthers(userData)).toEqual([])
  // The mask of this process, read without changing it.
  const mask = /^Umask:\s+(\d+)$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '022'
  expect((statSync(exported).mode & 0o777).toString(8)).toBe((0o666 & ~Number.parseInt(mask, 8)).toString(8))
})

test.skipIf(!canTrace())(
  'from start to end no process of the program connects to anything outside',
  async () => {
    const { connections, drafts } = await traceConnections()
    // It has really worked: the given file was read and stored.
    expect(drafts).toBe(1)
    expect(connections).toEqual([])
  },
)
