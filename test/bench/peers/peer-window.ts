import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// A window like the app's, around the peer's page. Never part of the app. Not awaited: Electron is ready only after this file has ended.
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() =>
  new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  }).loadFile(join(import.meta.dirname, 'page/index.html')),
)
