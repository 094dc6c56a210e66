import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Rectangle } from 'electron'
import type { ElectronApplication } from 'playwright-core'
import { afterEach, expect, onTestFinished, test } from 'vitest'
// Types window.desktop.
import type {} from '../../renderer/platform/desktop.ts'
import { projectRoot } from '../../scripts/project-folders.ts'
import { openRuntime } from '../../scripts/runtime/open-runtime.ts'
import { type LaunchedApp, type LaunchOptions, launchApp } from '../support/launch-app.ts'
import { sampleMinutes } from '../support/sample-minutes.ts'

let launched: LaunchedApp | null = null

async function launch(options?: LaunchOptions): Promise<LaunchedApp> {
  launched = await launchApp(options)
  return launched
}

afterEach(async () => {
  await launched?.close()
  launched = null
})

test('the page reaches no network, no file and nothing outside its folder', async () => {
  const { page } = await launch()
  const answers = await page.evaluate(async () => {
    const addresses = ['https://example.com/', 'file:///etc/hostname', 'app://bundle/..%2fmain%2findex.js']
    const ask = (address: string) =>
      fetch(address).then(
        (answer) => answer.status,
        () => 'failed',
      )
    return Promise.all(addresses.map(ask))
  })
  expect(answers).toEqual(['failed', 'failed', 404])
})

test('the page cannot leave, open windows or see Node', async () => {
  const { page, app } = await launch()
  const seen = await page.evaluate(() => {
    const opened = window.open('https://example.com/')
    window.location.assign('https://example.com/')
    return {
      opened,
      require: 'require' in window,
      process: 'process' in window,
      desktop: Object.keys(window.desktop ?? {}),
    }
  })
  expect(seen).toEqual({ opened: null, require: false, process: false, desktop: ['invoke', 'on'] })
  expect(page.url()).toMatch(/^app:\/\/bundle\//)
  expect(app.windows()).toHaveLength(1)
})

test('a start reads three scripts, none of them of the page that prints, and its styles after them', async () => {
  const { page } = await launch()
  const files = await page.evaluate(async () => {
    const html = await (await fetch('index.html')).text()
    const names = [...html.matchAll(/(?:src|href)="(\S+?\.(?:js|css))"/gu)].flatMap(([, name]) => name ?? [])
    return Promise.all(names.map(async (name) => ({ name, text: await (await fetch(name)).text() })))
  })
  // The library is opened when the styles were asked for (electron/main.ts).
  const kinds = files.map(({ name }) => name.replace(/^.*\/([a-z-]+?)-[\w-]{8}\.(\w+)$/u, '$1.$2'))
  expect(kinds).toEqual(['rolldown-runtime.js', 'pages.js', 'window.js', 'pages.css', 'window.css'])
  // Run in the window, it would wait for a job that never comes.
  expect(files.filter(({ text }) => text.includes('print:take'))).toEqual([])
})

test('what a session may never need costs no memory: garbage is collected early, sounds are read for a list', async () => {
  const { app, page } = await launch()
  const flags = await app.evaluate(({ app: program }) => program.commandLine.getSwitchValue('js-flags'))
  expect(flags).toBe('--max-semi-space-size=4')
  const read: string[] = []
  page.on('request', (asked) => read.push(asked.url()))
  const hasRead = (part: string) => read.some((address) => address.includes(`/${part}-`))
  await page.reload()
  // The last of the parts that are read once the window stands.
  await expect.poll(() => hasRead('version-place'), { timeout: 20_000 }).toBe(true)
  expect(hasRead('pinyin')).toBe(false)
  await page.keyboard.press('Control+k')
  await page.locator('.palette-input:focus').waitFor()
  await expect.poll(() => hasRead('pinyin'), { timeout: 20_000 }).toBe(true)
})

test('one process draws: where Linux shows no card it is told so, and Chromium’s stand-in for a card is tried nowhere', async () => {
  const { app } = await launch()
  const told = await app.evaluate(({ app: program }) =>
    ['disable-gpu', 'disable-software-rasterizer'].map((name) => program.commandLine.hasSwitch(name)),
  )
  const hasCard = ['/dev/dri', '/dev/nvidiactl'].some((device) => existsSync(device))
  expect(told).toEqual([process.platform === 'linux' && !hasCard, true])
  const drawing = () =>
    app.evaluate(({ app: program }) => program.getAppMetrics().filter(({ type }) => type === 'GPU').length)
  await expect.poll(drawing, { timeout: 20_000 }).toBe(1)
})

test('the page is refused eval, inline script and HTML from strings', async () => {
  const { page } = await launch()
  const policy = await page.evaluate(() =>
    fetch('app://bundle/index.html').then((answer) => answer.headers.get('content-security-policy')),
  )
  expect(policy?.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types default jiyao-clipboard',
    ]),
  )
})

test('the page can make no policy of its own that lets HTML from strings through', async () => {
  const { page } = await launch()
  const refused = await page.evaluate(() => {
    try {
      Reflect.get(window, 'trustedTypes').createPolicy('evil', { createHTML: (html: string) => html })
      return false
    } catch {
      return true
    }
  })
  expect(refused).toBe(true)
})

test('the page sends no datagram by WebRTC', async () => {
  const heard: string[] = []
  const server = createSocket('udp4')
  server.on('message', (_message, from) => heard.push(from.address))
  server.bind(0)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { page } = await launch()
  const host = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)
  const target = `stun:${host?.address ?? '127.0.0.1'}:${server.address().port}`
  await page.evaluate(async (urls) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls }] })
    connection.createDataChannel('any')
    const gathered = new Promise<void>((done) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') done()
      })
    })
    await connection.setLocalDescription(await connection.createOffer())
    await gathered
    connection.close()
  }, target)
  expect(heard).toEqual([])
})

test('a second start shows the first window and ends', async () => {
  const { app, userData } = await launch()
  const runtime = await openRuntime()
  const second = spawn(runtime.executable, [...runtime.switches, projectRoot], {
    env: { ...process.env, JIYAO_USER_DATA: userData },
    stdio: 'ignore',
  })
  expect((await once(second, 'exit'))[0]).toBe(0)
  expect(app.windows()).toHaveLength(1)
})

test('the window comes back with the size it had', async () => {
  const wanted = { x: 20, y: 30, width: 1111, height: 701 }
  const first = await launch()
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds)
  }, wanted)
  // The window system answers in its own time; the page has the new width when it has.
  await expect.poll(() => first.page.evaluate(() => window.innerWidth)).toBe(wanted.width)
  await expect.poll(() => readBounds(first.app)).toEqual(wanted)
  await first.close()
  const { app } = await launch({ userData: first.userData })
  await expect.poll(() => readBounds(app)).toEqual(wanted)
})

function readBounds(app: ElectronApplication): Promise<Rectangle | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
}

test('an acknowledged save is there after the power is cut', async () => {
  const first = await launch()
  const id = await first.page.evaluate(async (minutes) => {
    const created = await window.desktop?.invoke('drafts:create', { minutes })
    return created?.ok ? created.value.summary.id : null
  }, sampleMinutes())
  await first.kill9()
  const { page } = await launch({ userData: first.userData })
  const opened = await page.evaluate(
    (draft) => window.desktop?.invoke('drafts:open', { id: draft ?? '' }),
    id,
  )
  expect(opened).toMatchObject({ ok: true, value: { minutes: sampleMinutes() } })
})

test('a damaged library is kept beside the new one and the window opens', async () => {
  const first = await launch()
  await first.close()
  writeFileSync(join(first.userData, 'jiyao.db'), 'damaged')
  const { page, userData } = await launch({ userData: first.userData })
  const listed = await page.evaluate(() => window.desktop?.invoke('drafts:list', { place: 'library' }))
  expect(listed).toMatchObject({ ok: true })
  expect(readdirSync(userData).filter((name) => name.startsWith('jiyao-损坏-'))).toHaveLength(1)
})

test('a page that breaks down is loaded again', async () => {
  const { app } = await launch()
  const info = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return null
    const finishes = () => new Promise<void>((done) => contents.once('did-finish-load', () => done()))
    // The first load is told of a little after the page itself knows, and ends after it has finished.
    if (contents.isLoading())
      await new Promise<void>((done) => contents.once('did-stop-loading', () => done()))
    const loaded = finishes()
    contents.forcefullyCrashRenderer()
    await loaded
    return contents.executeJavaScript("window.desktop.invoke('app:info', null)")
  })
  expect(info).toMatchObject({ ok: true, value: { name: '纪要' } })
})

test('while the page does not answer the writer is asked once, and no longer when it answers again', async () => {
  const { app } = await launch()
  const asked = await app.evaluate(({ BrowserWindow, dialog }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const signals: (AbortSignal | undefined)[] = []
    dialog.showMessageBox = ((_: unknown, { signal }: Electron.MessageBoxOptions) => {
      signals.push(signal)
      return new Promise((done) => {
        signal?.addEventListener('abort', () => done({ response: 0, checkboxChecked: false }))
      })
    }) as typeof dialog.showMessageBox
    contents?.emit('unresponsive')
    contents?.emit('unresponsive')
    const whileSilent = signals.map((signal) => signal?.aborted)
    contents?.emit('responsive')
    return { whileSilent, after: signals.map((signal) => signal?.aborted) }
  })
  expect(asked).toEqual({ whileSilent: [false], after: [true] })
})

test('a menu item runs its command in the page', async () => {
  const { app, page } = await launch()
  const heard = await page.evaluateHandle(() => ({
    command: new Promise<string>((done) =>
      window.desktop?.on('menu:command', ({ command }) => done(command)),
    ),
  }))
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('view.zoomReset')
    item?.click(undefined, BrowserWindow.getAllWindows()[0])
  })
  expect(await heard.evaluate(({ command }) => command)).toBe('view.zoomReset')
})
