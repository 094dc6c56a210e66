import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Notes the npm packages of which code has come into this part of the program, in FOLDER/PART.json: what ships, as opposed to what only
 * builds and tests.
 *
 * @param part main, preload or renderer
 */
export function noteBundledPackages(folder: string, part: string): Plugin {
  return {
    name: 'note-bundled-packages',
    generateBundle(_options, bundle) {
      const packages = new Set<string>()
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const [module, { renderedLength }] of Object.entries(output.modules)) {
          const name = packageOf(module)
          if (name !== null && renderedLength > 0) packages.add(name)
        }
      }
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${part}.json`), `${JSON.stringify([...packages].sort(), null, 2)}\n`)
    },
  }
}

function packageOf(module: string): string | null {
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(module)?.[1]?.replace('\\', '/') ?? null
}
