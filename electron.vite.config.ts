import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { noteBundledPackages } from './scripts/bundled-packages.ts'
import { mainChunks } from './scripts/main-chunks.ts'
import { pageChunks } from './scripts/page-chunks.ts'

const root = import.meta.dirname
const bundled = resolve(root, 'out/bundled')

/** react-aria's words in thirty languages: the window speaks one; English stays, which the library falls back on. */
const otherLanguages =
  /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/].*[\\/](?!zh-CN|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/u
const chineseOnly = {
  name: 'chinese-only',
  enforce: 'pre' as const,
  load: (id: string) => (otherLanguages.test(id) ? 'export default {}' : null),
}

/**
 * Built for the oldest Electron it is ever run on (33 in tests: Node 20.18, Chrome 130), not for the installed
 * one, which electron-vite would take. Every dev dependency is bundled; only `dependencies` stay outside.
 */
export default defineConfig({
  main: {
    plugins: [noteBundledPackages(bundled, 'main')],
    // Its Node build declares a `require` of its own, which clashes with the one that every bundled module is given.
    resolve: { alias: { fflate: resolve(root, 'node_modules/fflate/esm/browser.js') } },
    build: {
      target: 'node20.18',
      outDir: resolve(root, 'out/main'),
      rolldownOptions: {
        input: {
          index: resolve(root, 'electron/main.ts'),
          reader: resolve(root, 'electron/reader.ts'),
          'library-worker': resolve(root, 'electron/database/library-worker.ts'),
        },
        // Comments and white space go, names stay: what fails is still told by its name.
        output: {
          format: 'es',
          codeSplitting: {
            groups: mainChunks(resolve(root, 'electron')),
            includeDependenciesRecursively: false,
          },
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    plugins: [noteBundledPackages(bundled, 'preload')],
    build: {
      target: 'node20.18',
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload may load nothing but electron: one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [chineseOnly, react(), noteBundledPackages(bundled, 'renderer')],
    build: {
      target: 'chrome130',
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      // The page's content security policy allows files of its own only: nothing is inlined.
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: resolve(root, 'renderer/index.html'),
          print: resolve(root, 'renderer/print.html'),
          opening: resolve(root, 'renderer/opening.html'),
        },
        output: { codeSplitting: { groups: pageChunks(resolve(root, 'renderer')) } },
      },
    },
  },
})
