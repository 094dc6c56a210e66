import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'vite'
import { CannotContinue } from '../../../scripts/cannot-continue.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'

/**
 * Builds the peer's program into out/bench/ and returns its folder, to be started by Electron as the app's is. A peer that needs what the app does not
 * has a package.json of its own, so that the app's `npm ci` does not install it.
 *
 * @throws CannotContinue when the peer is not installed
 */
export async function buildPeer(name: string): Promise<string> {
  const source = join(import.meta.dirname, name)
  if (existsSync(join(source, 'package.json')) && !existsSync(join(source, 'node_modules'))) {
    throw new CannotContinue(
      `对照用的 ${name} 没有安装，请先运行：npm ci --prefix ${relative(projectRoot, source)}`,
    )
  }
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
    root: import.meta.dirname,
    build: { target: 'node20.18', outDir: target, emptyOutDir: false, ssr: 'peer-window.ts' },
  })
  mkdirSync(target, { recursive: true })
  writeFileSync(
    join(target, 'package.json'),
    JSON.stringify({ name, type: 'module', main: 'peer-window.js' }),
  )
  return target
}
