import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'vite'
import { CannotContinue } from '../../../scripts/cannot-continue.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'
import type { PeerBlock } from './peer-block.ts'

/**
 * Builds the peer's program into out/bench/ and returns its folder, to be started by Electron as the app's is. A peer that needs what the app does not
 * has a package.json of its own, so that the app's `npm ci` does not install it.
 *
 * @param leftOpen what it opens at its start; without it the bench fills the page
 * @throws CannotContinue when the peer is not installed
 */
export async function buildPeer(name: string, leftOpen?: readonly PeerBlock[]): Promise<string> {
  const source = join(import.meta.dirname, name)
  if (existsSync(join(source, 'package.json')) && !existsSync(join(source, 'node_modules'))) {
    throw new CannotContinue(
      `对照用的 ${name} 没有安装，请先运行：npm ci --prefix ${relative(projectRoot, source)}`,
    )
  }
  const target = join(projectRoot, 'out/bench', leftOpen === undefined ? name : `${name}-left-open`)
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    base: './',
    plugins: leftOpen === undefined ? [] : [opening(leftOpen)],
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

/** The first block is a red bar as well, as the watched display looks for it. */
function opening(leftOpen: readonly PeerBlock[]): Plugin {
  return {
    name: 'peer-left-open',
    transformIndexHtml: () => [
      { tag: 'script', children: `window.leftOpen = ${JSON.stringify(leftOpen)}` },
      { tag: 'style', children: '.block:first-child { background: #c8102e }' },
    ],
  }
}
