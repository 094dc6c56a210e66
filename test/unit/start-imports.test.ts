import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const IMPORTED = /^(?:import|export)\s(?!type\b)[^'"]*?from '([^']+)'|^import '([^']+)'/gmu

/** The packages that are evaluated together with a file: its imports and theirs, without types and what is imported on demand. */
function packagesWith(entry: string): string[] {
  const files = new Set([resolve(root, entry)])
  const packages = new Set<string>()
  for (const file of files) {
    for (const [, from, alone] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
      const name = from ?? alone ?? ''
      if (name.startsWith('.')) {
        if (name.endsWith('.ts')) files.add(resolve(dirname(file), name))
      } else if (!/^(?:node:|#templates\/)/u.test(name)) packages.add(name)
    }
  }
  return [...packages].sort()
}

test('the way to the window loads nothing but Electron', () => {
  expect(packagesWith('electron/main.ts')).toEqual(['electron'])
})

test('a start waits for the database and its schemas, not for what writes and reads files', () => {
  expect(packagesWith('electron/run-library.ts')).toEqual(['better-sqlite3', 'electron', 'zod'])
})
