// The least that Electron can show: one window with a red bar, as the watched display looks for it.
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 })
  window.loadURL('data:text/html,<body style="margin:40px"><h1 style="background:%23c8102e">-</h1>')
})
