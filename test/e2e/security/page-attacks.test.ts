import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LaunchedApp } from '../../support/launch-app.ts'
import { shareApp } from '../../support/shared-app.ts'
import { type ListeningPost, openListeningPost } from '../../support/trace/listening-post.ts'
import { openSample } from '../../support/window.ts'

// What a page's own code could try if a document ever got to run as code: everything is tried in the real window, from the page's own world.
const freshApp = shareApp()
let post: ListeningPost
beforeAll(async () => {
  post = await openListeningPost()
})
afterAll(() => post.close())

/** Refusals show in the console; they are what is wanted here. */
async function openForAttacks(): Promise<LaunchedApp> {
  const launched = await freshApp()
  await openSample(launched.page)
  return launched
}

/**
 * Tries one after the other; the answer says by name how each ended: `refused`, or what it got. Every attempt ends by an event of its own: an error, a
 * refusal, or what comes after it on the same way.
 */
type Attempts = Readonly<Record<string, (target: string) => unknown>>

async function attempt(page: Page, attempts: Attempts): Promise<Record<string, string>> {
  const ended: Record<string, string> = {}
  for (const [name, work] of Object.entries(attempts)) {
    ended[name] = await page.evaluate(work, post.address).then(
      (got: unknown) => (got === undefined || got === null || got === false ? 'refused' : String(got)),
      () => 'refused',
    )
  }
  return ended
}

function allRefused(attempts: Attempts): Record<string, string> {
  return Object.fromEntries(Object.keys(attempts).map((name) => [name, 'refused']))
}

const BY_NETWORK: Attempts = {
  fetch: (target) => fetch(`http://${target}/fetch`).then((answer) => answer.text()),
  'fetch without cors': (target) => fetch(`http://${target}/opaque`, { mode: 'no-cors' }).then(() => 'sent'),
  xhr: (target) =>
    new Promise((done) => {
      const request = new XMLHttpRequest()
      request.onload = () => done('loaded')
      request.onerror = () => done(null)
      request.open('GET', `http://${target}/xhr`)
      request.send()
    }),
  websocket: (target) =>
    new Promise((done) => {
      const socket = new WebSocket(`ws://${target}/socket`)
      socket.onopen = () => done('open')
      socket.onerror = () => done(null)
    }),
  'event source': (target) =>
    new Promise((done) => {
      const source = new EventSource(`http://${target}/events`)
      source.onopen = () => done('open')
      source.onerror = () => done(null)
    }),
  // A request that says how it ended comes after those that say nothing: by then they have been sent or refused.
  beacon: (target) => {
    navigator.sendBeacon(`http://${target}/beacon`, 'x')
    return fetch(`http://${target}/after-beacon`).then(() => 'sent')
  },
  image: (target) =>
    new Promise((done) => {
      const image = new Image()
      image.onload = () => done('loaded')
      image.onerror = () => done(null)
      image.src = `http://${target}/image.png`
    }),
  style: (target) =>
    new Promise((done) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = `http://${target}/style.css`
      link.onload = () => done('loaded')
      link.onerror = () => done(null)
      document.head.append(link)
    }),
  'hints in the head': (target) => {
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload']) {
      const link = document.createElement('link')
      link.rel = rel
      link.href = `http://${target}/${rel}`
      document.head.append(link)
    }
    return fetch(`http://${target}/after-hints`).then(() => 'sent')
  },
  font: (target) => new FontFace('evil', `url(http://${target}/font.woff2)`).load().then(() => 'loaded'),
  'file of the disk': () => fetch('file:///etc/hostname').then((answer) => answer.text()),
  'outside the bundle': () =>
    fetch('app://bundle/..%2f..%2fpackage.json').then((answer) => (answer.ok ? answer.text() : null)),
  'datagrams of WebRTC': async (target) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${target}` }] })
    peer.createDataChannel('x')
    // Gathering is over when every way to the outside has been tried.
    const gathered = new Promise((done) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done(null)
    })
    await peer.setLocalDescription(await peer.createOffer())
    await gathered
    peer.close()
    return null
  },
}

test('nothing of the page reaches another program of this computer', async () => {
  const { page, errors } = await openForAttacks()
  expect(await attempt(page, BY_NETWORK)).toEqual(allRefused(BY_NETWORK))
  expect(post.visits).toEqual([])
  errors.length = 0
})

const BY_CODE: Attempts = {
  'a script of another place': (target) =>
    new Promise((done) => {
      const script = document.createElement('script')
      Object.assign(window, { ran: () => done('ran') })
      script.onerror = () => done(null)
      script.src = `http://${target}/evil.js`
      document.head.append(script)
    }),
  'HTML made of a string': () => {
    const box = document.createElement('div')
    document.body.append(box)
    try {
      box.innerHTML = '<img src=x onerror="window.stolen=1">'
    } finally {
      box.remove()
    }
    return Reflect.get(window, 'stolen') ?? (box.firstChild === null ? null : 'made')
  },
  'a policy of its own': () => {
    const types = Reflect.get(window, 'trustedTypes')
    return types.createPolicy('evil', { createHTML: (text: string) => text }) ? 'made' : null
  },
  'a handler in an attribute': () => {
    const box = document.createElement('button')
    box.setAttribute('onclick', 'window.stolen=2')
    document.body.append(box)
    box.click()
    box.remove()
    return Reflect.get(window, 'stolen')
  },
  'a worker of a string': () =>
    new Promise((done) => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
      worker.onmessage = () => done('ran')
      worker.onerror = () => done(null)
    }),
  'a service worker': () => navigator.serviceWorker.register('index.html').then(() => 'registered'),
  'Node in the page': () => {
    for (const name of ['require', 'process', 'module', 'global', 'Buffer', 'electron']) {
      if (Reflect.get(window, name) !== undefined) return name
    }
    return null
  },
  'a frame with the bridge': () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const bridge = frame.contentWindow && Reflect.get(frame.contentWindow, 'desktop')
    frame.remove()
    return bridge
  },
  'more of the bridge than asking and hearing': () => {
    const known = Object.keys(Reflect.get(window, 'desktop') ?? {}).sort()
    return known.join() === 'invoke,on' ? null : known
  },
  'a second window': () => window.open('about:blank'),
}

test('no code of a stranger runs, and the page stays the page', async () => {
  const { page, errors } = await openForAttacks()
  expect(await attempt(page, BY_CODE)).toEqual(allRefused(BY_CODE))
  expect(post.visits).toEqual([])
  errors.length = 0
})

const BY_PERMISSION: Attempts = {
  place: () =>
    new Promise((done) => {
      navigator.geolocation.getCurrentPosition(
        () => done('found'),
        () => done(null),
      )
    }),
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'seen'),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'heard'),
  screen: () => navigator.mediaDevices.getDisplayMedia().then(() => 'seen'),
  notifications: () =>
    Notification.requestPermission().then((answer) => (answer === 'granted' ? answer : null)),
  'clipboard by its interface': () => navigator.clipboard.readText(),
}

test('the page asks to leave for another one, and is not let go', async () => {
  const { app, page, errors } = await openForAttacks()
  // Heard after the program's own listener, which came first: whether it has refused is settled then.
  const asked = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((done) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('will-navigate', (event) =>
          done(event.defaultPrevented),
        )
      }),
  )
  await page.evaluate((target) => {
    location.href = `http://${target}/leave`
  }, post.address)
  expect(await asked).toBe(true)
  expect(page.url()).toMatch(/^app:\/\/bundle\//u)
  expect(post.visits).toEqual([])
  errors.length = 0
})

test('the page is given no permission', async () => {
  const { page, errors } = await openForAttacks()
  expect(await attempt(page, BY_PERMISSION)).toEqual(allRefused(BY_PERMISSION))
  errors.length = 0
})

test('code of the page does not get the clipboard; Ctrl+V does', async () => {
  const { app, page, errors } = await openForAttacks()
  await app.evaluate(({ clipboard }) => clipboard.writeText('剪贴板里的秘密'))
  await page.keyboard.press('Control+k')
  const field = page.locator('.palette-input:focus')
  await field.waitFor()
  const taken = await page.evaluate(() => {
    const isDone = document.execCommand('paste')
    const { activeElement } = document
    return [isDone, activeElement instanceof HTMLInputElement ? activeElement.value : 'no field']
  })
  expect(taken).toEqual([false, ''])
  await page.keyboard.press('Control+v')
  await expect.poll(() => field.inputValue()).toBe('剪贴板里的秘密')
  await page.keyboard.press('Escape')
  errors.length = 0
})
