import { BrowserWindow, screen } from 'electron'
import { logFailure } from '../files/log-failure.ts'
import type { KeptValue } from '../library/kept-value.ts'
import { pagePreferences } from './page-preferences.ts'
import { FIRST_PLACE, fitWindowPlace, type WindowPlace } from './window-place.ts'

const TITLE = '纪要'
/** The chrome's surface, so that nothing flashes before the page is painted. */
const BACKGROUND = { light: '#f5f6f8', dark: '#1f2329' }

export interface MainWindowOptions {
  readonly preload: string
  readonly icon: string
  readonly dark: boolean
  readonly forDevelopment: boolean
  readonly place: KeptValue<WindowPlace>
}

/** The one window, where it stood last time; hidden until its page is painted. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const stored = options.place.get()
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const place = fitWindowPlace(stored.ok ? stored.value : FIRST_PLACE, screens)
  const window = new BrowserWindow({
    ...(place.x === null || place.y === null ? {} : { x: place.x, y: place.y }),
    width: place.width,
    height: place.height,
    minWidth: place.minWidth,
    minHeight: place.minHeight,
    show: false,
    title: TITLE,
    ...(process.platform === 'linux' ? { icon: options.icon } : {}),
    backgroundColor: options.dark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: pagePreferences(options.preload, options.forDevelopment),
  })
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize()
    window.show()
  })
  rememberPlace(window, options.place)
  return window
}

/** The normal size is kept beside the maximised state, so that restoring goes back to it. */
function rememberPlace(window: BrowserWindow, place: KeptValue<WindowPlace>): void {
  const remember = () => {
    const { x, y, width, height } = window.getNormalBounds()
    const kept = place.set({ x, y, width, height, maximized: window.isMaximized() })
    if (!kept.ok) logFailure(`the window's place was not kept: ${kept.error.kind}`)
  }
  window.on('close', remember)
}
