import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { mainChunks } from '../../../scripts/main-chunks.ts'
import { pageChunks } from '../../../scripts/page-chunks.ts'
import type { Modules } from '../../../scripts/reached-modules.ts'

interface Imports {
  readonly now?: readonly string[]
  readonly later?: readonly string[]
}

/** Modules of a folder by their names, with what they import at once and on demand. */
function modulesIn(folder: string, graph: Readonly<Record<string, Imports>>): Modules {
  const ids = (names: readonly string[] = []) => names.map((name) => resolve(folder, name))
  const infos = new Map(
    Object.entries(graph).map(([name, { now, later }]) => [
      resolve(folder, name),
      { importedIds: ids(now), dynamicallyImportedIds: ids(later) },
    ]),
  )
  return { getModuleInfo: (id) => infos.get(id) ?? null }
}

/** The chunk of each module, null where the bundler decides. */
function chunksOf(
  groups: readonly { name: (id: string, modules: Modules) => string | null }[],
  folder: string,
  graph: Readonly<Record<string, Imports>>,
): Record<string, string | null> {
  const modules = modulesIn(folder, graph)
  return Object.fromEntries(
    Object.keys(graph).map((name) => [name, groups[0]?.name(resolve(folder, name), modules) ?? null]),
  )
}

test('the window reads no script that prints', () => {
  const chunks = chunksOf(pageChunks('/renderer'), '/renderer', {
    'preview/print-page.tsx': { now: ['preview/paper.tsx'] },
    'preview/paper.tsx': {},
    'app/main.tsx': { now: ['app/app.tsx'], later: ['help/help-screen.tsx'] },
    'app/app.tsx': { now: ['preview/paper.tsx'] },
    'help/help-screen.tsx': {},
  })
  expect(chunks).toEqual({
    'preview/print-page.tsx': null,
    'preview/paper.tsx': 'pages',
    'app/main.tsx': 'window',
    'app/app.tsx': 'window',
    'help/help-screen.tsx': null,
  })
})

test('a start reads few files; the reading process and the library’s thread read nothing that is Electron’s', () => {
  const chunks = chunksOf(mainChunks('/electron'), '/electron', {
    'main.ts': { now: ['window.ts', 'files.ts'], later: ['run-library.ts'] },
    'window.ts': {},
    'files.ts': {},
    'run-library.ts': { now: ['window.ts', 'handlers.ts'], later: ['docx.ts'] },
    'handlers.ts': { now: ['database.ts', 'minutes.ts'] },
    'database.ts': { now: ['minutes.ts', 'files.ts'] },
    'minutes.ts': {},
    'docx.ts': { now: ['minutes.ts'] },
    'reader.ts': { later: ['read-docx.ts'] },
    'read-docx.ts': { now: ['minutes.ts', 'files.ts'] },
    'database/library-worker.ts': { now: ['database.ts'] },
  })
  expect(chunks).toEqual({
    'main.ts': null,
    'window.ts': 'way',
    'files.ts': null,
    'run-library.ts': 'library',
    'handlers.ts': 'library',
    'database.ts': 'database',
    'minutes.ts': 'read',
    'docx.ts': null,
    'reader.ts': null,
    'read-docx.ts': null,
    'database/library-worker.ts': null,
  })
})
