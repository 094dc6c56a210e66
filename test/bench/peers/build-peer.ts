import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from '../../../scripts/project-folders.ts'

/** Builds the peer's program into out/bench/ and returns its folder, to be started by Electron as the app's is. */
export async function buildPeer(name: string): Promise<string> {
  const source = join(import.meta.dirname, name)
  const target = join(projectRoot, 'out/bench', name)
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    base: './',
    build: { target: 'chrome130', outDir: join(target, 'page'), emptyOutDir: true, modulePreload: false },
  })
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    build: { target: 'node20.18', outDir: target, emptyOutDir: false, ssr: 'main.ts' },
  })
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'package.json'), JSON.stringify({ name, type: 'module', main: 'main.js' }))
  return target
}
