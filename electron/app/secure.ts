import { app, type Session } from 'electron'

/** Where a request may go: our own page, what it made itself, and the developer tools while developing. */
const ALLOWED = ['app:', 'blob:', 'data:']

/** Must run before the application is ready: no name is ever looked up, nothing is fetched in the background. */
export function forbidNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  // What a page's own code may not do: take the clipboard by document.execCommand('paste'). Ctrl+V and the menu go another way.
  app.commandLine.appendSwitch('blink-settings', 'DOMPasteAllowed=false')
  // Every process in Chromium's sandbox; as root there is none, and asking for it kills every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

/** Switches of Chromium that let another program of this computer look into the page or change what it runs. */
const DOORS = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'load-extension',
  'js-flags',
  'disable-web-security',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
]

/**
 * Must run before the application is ready: takes back what a command line asks of Chromium and no user needs. Not while developing and
 * testing, where the tools come in by these doors.
 */
export function closeDoors(): void {
  if (!app.isPackaged) return
  for (const door of DOORS) app.commandLine.removeSwitch(door)
}

/** No navigation, no second window, no web view, no WebRTC datagrams in any page that is created. */
export function forbidLeaving(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

/** No camera, place, notification, device or network for this session; `forDevelopment` lets the developer tools load. */
export function lockSession(session: Session, forDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Chromium fetches a dictionary as soon as it has a language to spell in, wanted or not.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  const allowed = forDevelopment ? [...ALLOWED, 'devtools:'] : ALLOWED
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowed.some((scheme) => details.url.startsWith(scheme)) })
  })
}
