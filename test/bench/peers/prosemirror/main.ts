import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// A window like the app's, around the peer's page. Never part of the app.
app.on('window-all-closed', () => app.quit())
await app.whenReady()
const window = new BrowserWindow({
  webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
})
await window.loadFile(join(import.meta.dirname, 'page/index.html'))
