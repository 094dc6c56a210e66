// An empty window in which scripts/draw-icon.ts draws.
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1100,
    height: 1100,
    show: false,
    transparent: true,
    frame: false,
  })
  window.loadURL('about:blank')
})
