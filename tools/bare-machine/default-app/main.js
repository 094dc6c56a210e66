// Stands in for Electron's own default_app.asar, which the copy carried by the npm package lacks:
// `electron [-r FILE]… PATH` runs the app in PATH. The top-level await holds back `ready` until the app is loaded.
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const required = []
let target
const args = process.argv.slice(1)
while (args.length > 0 && target === undefined) {
  const arg = args.shift()
  if (arg === '-r' || arg === '--require') required.push(args.shift())
  else if (!arg.startsWith('-')) target = realpathSync(resolve(arg))
}

if (target === undefined) {
  process.stderr.write('electron [-r FILE] PATH\n')
  app.exit(2)
} else {
  if (required.length > 0) Module._preloadModules(required)
  await loadApp(target)
}

async function loadApp(path) {
  const file = statSync(path).isFile() ? path : undefined
  const folder = file ? dirname(file) : path
  const manifest = readManifest(join(folder, 'package.json'))
  if (manifest.version) app.setVersion(manifest.version)
  app.setName(manifest.productName ?? manifest.name ?? 'Electron')
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
  app.setAppPath(folder)
  await import(pathToFileURL(file ?? join(folder, manifest.main ?? 'index.js')).href)
}

function readManifest(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
