import { BrowserWindow, nativeTheme, screen } from 'electron'
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
  readonly forDevelopment: boolean
}

/** The one window, hidden: its page loads while the library, which knows where the window stood and how it looks, is opened. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  return new BrowserWindow({
    width: FIRST_PLACE.width,
    height: FIRST_PLACE.height,
    show: false,
    title: TITLE,
    ...(process.platform === 'linux' ? { icon: options.icon } : {}),
    backgroundColor: BACKGROUND.light,
    webPreferences: pagePreferences(options.preload, options.forDevelopment),
  })
}

/** Shows the window where it stood last time, in the colour of its page, and remembers where it is closed. */
export function showMainWindow(window: BrowserWindow, kept: KeptValue<WindowPlace>): void {
  const stored = kept.get()
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const place = fitWindowPlace(stored.ok ? stored.value : FIRST_PLACE, screens)
  if (nativeTheme.shouldUseDarkColors) window.setBackgroundColor(BACKGROUND.dark)
  window.setMinimumSize(place.minWidth, place.minHeight)
  const { x, y, width, height } = place
  if (x === null || y === null) {
    window.setSize(width, height)
    window.center()
  } else window.setBounds({ x, y, width, height })
  if (place.maximized) window.maximize()
  window.show()
  rememberPlace(window, kept)
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
