import type { WebPreferences } from 'electron'

/**
 * How every page of the program runs, seen or unseen: in Chromium's sandbox, apart from Electron's own scripts, without Node, with
 * nothing but the preload's bridge.
 */
export function pagePreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools,
  }
}
