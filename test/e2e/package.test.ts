import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../../scripts/project-folders.ts'
import { isRoot } from '../../scripts/runtime/machine.ts'
import { answerSaveDialog } from '../support/answer-dialogs.ts'
import { readDocxText } from '../support/docx-parts.ts'
import { openInputMethod } from '../support/input-method.ts'
import { launchApp, makeTemporaryFolder } from '../support/launch-app.ts'
import { readPdfPages } from '../support/pdf-lines.ts'
import { INVENTED_MODEL } from '../support/sample-texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import {
  goTo,
  libraryShown,
  newestDraft,
  nextSheet,
  runCommand,
  sheetShown,
  storedText,
  untilStored,
} from '../support/window.ts'

const trial = join(projectRoot, 'dist', 'trial')
const { version }: { version: string } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))

// The program as electron-builder packs it, without the tools that drive the unpacked one: it lets none in.
const packed = join(trial, 'linux-unpacked', 'jiyao')
const switches = isRoot() ? ['--no-sandbox'] : []

beforeAll(() => {
  const made = spawnSync(process.execPath, ['scripts/package.ts', '--trial', '--deb'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(made.stdout + made.stderr)
}, 600_000)
// Seven hundred megabytes.
afterAll(() => rmSync(trial, { recursive: true, force: true }))

/** A port of this computer that nobody uses. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** How many drafts lie in a library; 0 while there is none yet. */
function countDrafts(library: string): number {
  if (!existsSync(library)) return 0
  const database = new Database(library, { readonly: true })
  try {
    return Number(database.prepare('SELECT count(*) FROM draft_documents').pluck().get())
  } catch {
    return 0
  } finally {
    database.close()
  }
}

test('--cli of the packed program exports a PDF', async () => {
  const pdf = join(temporaryFolder(), '纪要.pdf')
  const { status } = spawnSync(packed, [...switches, '--cli', 'export', INVENTED_MODEL, '--out', pdf], {
    env: { ...process.env, JIYAO_USER_DATA: makeTemporaryFolder('data') },
  })
  expect(status).toBe(0)
  expect((await readPdfPages(pdf)).length).toBeGreaterThan(5)
})

/** Starts a packed program with a file, waits until it is stored, and ends it as a user does. */
async function importAndQuit(program: string, data: string, file: string, drafts: number): Promise<void> {
  const running = spawn(program, [...switches, file], {
    env: { ...process.env, JIYAO_USER_DATA: data },
    stdio: 'ignore',
  })
  try {
    const stored = () => countDrafts(join(data, 'jiyao.db'))
    await expect.poll(stored, { timeout: 60_000 }).toBe(drafts)
    running.kill('SIGTERM')
    await once(running, 'exit')
  } finally {
    running.kill('SIGKILL')
  }
}

/** dpkg with a root and a list of packages of its own: nothing of this machine changes. The libraries are the machine's. */
function dpkg(root: string, ...words: string[]): { status: number | null; output: string } {
  const admin = join(root, 'var', 'lib', 'dpkg')
  if (!existsSync(admin)) {
    for (const folder of ['info', 'updates', 'triggers']) mkdirSync(join(admin, folder), { recursive: true })
    writeFileSync(join(admin, 'status'), '')
  }
  const places = [`--instdir=${root}`, `--admindir=${admin}`, `--log=${join(root, 'log')}`]
  const forced = ['--force-not-root', '--force-depends', '--force-script-chrootless']
  const { status, stdout, stderr } = spawnSync('dpkg', [...places, ...forced, ...words], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

test('what is in the package is used from the first start to a start after a power cut', async () => {
  // The packed program lets nobody drive it: its archive is run here by the Electron of the other tests.
  const program = join(trial, 'linux-unpacked', 'resources', 'app.asar')
  const userData = makeTemporaryFolder('packed')
  const first = await launchApp({ program, userData })
  const { app, page } = first
  onTestFinished(() => first.kill9().catch(() => undefined))
  await libraryShown(page)
  await runCommand(page, '边看边学')
  const card = page.getByRole('dialog', { name: '边看边学' })
  await card.getByText('边看边学 1/8').waitFor()
  await card.getByRole('button', { name: '结束' }).click()
  await card.waitFor({ state: 'detached' })

  const opened = await nextSheet(page)
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await opened()
  await sheetShown(page)
  const id = await newestDraft(page)
  await runCommand(page, '正文段落')
  await page.locator('.sheet-text:focus').waitFor()
  const inputMethod = await openInputMethod(page)
  await inputMethod.type('huiyiqiangdiao', '会议强调，要抓紧落实。')
  await untilStored(page, id, '要抓紧落实。')
  await goTo(page, '出席')
  await page.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('林致远、沈知秋')
  await page.getByRole('button', { name: '按文字更新名单' }).click()
  await untilStored(page, id, '沈知秋')
  await page.keyboard.press('F7')
  await page.locator('.check-row').first().waitFor()
  await page.keyboard.press('Control+Shift+S')
  const keep = page.getByRole('dialog', { name: '留存版本' })
  await keep.getByRole('combobox', { name: '版本名' }).fill('送审稿')
  await keep.getByRole('button', { name: '留存版本' }).click()
  await page.getByText('已留存为“送审稿”').waitFor()

  await page.keyboard.press('Control+3')
  await page.locator('.page-slot .paper').first().waitFor()
  const folder = temporaryFolder()
  for (const [button, name] of [
    ['导出 PDF', '纪要.pdf'],
    ['导出 Word', '纪要.docx'],
  ] as const) {
    await answerSaveDialog(app, join(folder, name))
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('button', { name: `仍要${button}` }).click()
    await page.getByText(`已导出“${name}”`).waitFor()
  }
  const printed = (await readPdfPages(join(folder, '纪要.pdf'))).flatMap(({ lines }) => lines)
  expect(printed.map(({ text }) => text).join('')).toContain('出席：林致远、沈知秋')
  expect(readDocxText(readFileSync(join(folder, '纪要.docx'))).join('')).toContain('要抓紧落实。')
  expect(first.errors).toEqual([])
  await first.kill9()

  const again = await launchApp({ program, userData })
  onTestFinished(() => again.close())
  await sheetShown(again.page)
  expect(await storedText(again.page, id)).toContain('要抓紧落实。')
  await again.page.keyboard.press('F4')
  await again.page.locator('.version-row', { hasText: '送审稿' }).waitFor()
})

test('the .deb is installed, started, driven, brought to the next version and removed; the drafts stay', async () => {
  const root = temporaryFolder()
  const data = makeTemporaryFolder('data')
  expect(dpkg(root, '-i', join(trial, `jiyao-${version}.deb`))).toMatchObject({ status: 0 })
  const program = join(root, 'opt', 'jiyao', 'jiyao')
  await importAndQuit(program, data, INVENTED_MODEL, 1)
  expect(dpkg(root, '-i', join(trial, `jiyao-${version}+next.deb`))).toMatchObject({ status: 0 })
  const second = join(temporaryFolder(), '第二份.txt')
  writeFileSync(second, '云州市人民政府\n专题会议纪要\n会议强调，要抓好落实。\n')
  await importAndQuit(program, data, second, 2)
  expect(dpkg(root, '--purge', 'jiyao')).toMatchObject({ status: 0 })
  expect(readdirSync(root).filter((name) => !['var', 'log'].includes(name))).toEqual([])
  expect(countDrafts(join(data, 'jiyao.db'))).toBe(2)
})

test('the .deb has an icon, a menu entry, the file type, licences and the list of its parts', () => {
  const listed = spawnSync('dpkg-deb', ['-c', join(trial, `jiyao-${version}.deb`)], {
    encoding: 'utf8',
  }).stdout
  for (const part of [
    './usr/bin/jiyao -> /opt/jiyao/jiyao',
    './usr/share/applications/jiyao.desktop',
    './usr/share/icons/hicolor/256x256/apps/jiyao.png',
    './usr/share/mime/packages/jiyao.xml',
    './opt/jiyao/resources/licenses/THIRD-PARTY.txt',
    './opt/jiyao/resources/licenses/sbom.cdx.json',
    './opt/jiyao/LICENSES.chromium.html',
  ])
    expect(listed).toContain(part)
  // Owned by root, written by root alone.
  expect(
    listed
      .split('\n')
      .filter((line) => /^[-d].{7}w/u.test(line) || /^[^l].* (?!root\/root)\w+\/\w+ /u.test(line)),
  ).toEqual([])
})

test('the doors of Electron are shut in the packed program', async () => {
  const wire = await getCurrentFuseWire(packed)
  // A switched-on fuse is the character 1 in the program file.
  const state = (fuse: FuseV1Options) => Number(wire[fuse]) === '1'.charCodeAt(0)
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    integrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    onlyAsar: true,
    integrity: true,
    fileProtocol: false,
  })
})

/** In megabytes: a little above what it is today, so that growing is a decision. Without Electron's own files. */
const MOST_ARCHIVE_MB = 10

test('the archive holds no source maps, no binding of another system, and has not grown', () => {
  const resources = join(trial, 'linux-unpacked', 'resources')
  const archive = readFileSync(join(resources, 'app.asar'))
  const header = archive.toString('utf8', 0, 200_000)
  expect(header).not.toMatch(/\.(?:map|ts|tsx|md)"/u)
  const bindings = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' })
  expect(bindings.filter((name) => name.endsWith('.node'))).toHaveLength(1)
  console.log(`app.asar ${(archive.length / 1e6).toFixed(2)} MB`)
  expect(archive.length / 1e6).toBeLessThan(MOST_ARCHIVE_MB)
})

test('the packed program imports a file, and neither a foreign binding nor a debugging port gets in', async () => {
  const data = makeTemporaryFolder('data')
  const port = await findFreePort()
  const program = spawn(packed, [...switches, `--remote-debugging-port=${port}`, INVENTED_MODEL], {
    env: { ...process.env, JIYAO_USER_DATA: data, JIYAO_SQLITE_BINDING: join(data, 'foreign.node') },
    stdio: 'ignore',
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  await expect.poll(() => countDrafts(join(data, 'jiyao.db')), { timeout: 60_000 }).toBe(1)
  await expect(fetch(`http://127.0.0.1:${port}/json/version`)).rejects.toThrow()
  program.kill('SIGTERM')
  await once(program, 'exit')
  expect(countDrafts(join(data, 'jiyao.db'))).toBe(1)
})
