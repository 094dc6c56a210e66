import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/**
 * The rooms of each side in their order: a file imports from its own room and from rooms that stand before it, type
 * imports included. A room is a folder; what stands loose in a side (main.ts, result.ts) is named by its file.
 * Here the house says what may know what: move what is needed down, never turn an arrow round.
 */
const ROOMS: readonly string[] = [
  // shared/: plain values first, what a reader or a rule makes of them later.
  'shared/result.ts',
  'shared/assert.ts',
  'shared/app-error.ts',
  'shared/schema-issue.ts',
  'shared/text',
  'shared/pattern',
  'shared/minutes',
  'shared/people',
  'shared/wording',
  'shared/phrases',
  'shared/templates',
  'shared/series',
  'shared/roster',
  'shared/profile',
  'shared/compose',
  'shared/typeset',
  'shared/outline',
  'shared/compare',
  'shared/parse/lines',
  'shared/parse/rolls',
  'shared/parse/header',
  'shared/parse/body',
  'shared/parse',
  'shared/review',
  'shared/check',
  'shared/probe',
  'shared/commands',
  'shared/ipc',
  'shared/html',
  'shared/hand-over',
  // electron/
  'electron/xml',
  'electron/progress',
  'electron/files',
  'electron/database',
  'electron/records',
  'electron/drafts',
  'electron/search',
  'electron/library',
  'electron/docx-in',
  'electron/doc-in',
  'electron/roster',
  'electron/html-in',
  'electron/pdf-in',
  'electron/originals',
  'electron/import',
  'electron/reader.ts',
  'electron/export/docx',
  'electron/export',
  'electron/papers',
  'electron/versions',
  'electron/backups',
  'electron/hand-over',
  'electron/cli',
  'electron/app',
  'electron/print',
  'electron/ipc',
  'electron/cli-mode.ts',
  'electron/run-library.ts',
  'electron/main.ts',
  'electron/preload.ts',
  // renderer/
  'renderer/strings',
  'renderer/platform',
  'renderer/fonts',
  'renderer/opening',
  'renderer/ui',
  'renderer/commands',
  'renderer/zoom',
  'renderer/editor/state',
  'renderer/editor/queries',
  'renderer/editor/commands',
  'renderer/editor/guards',
  'renderer/editor/rules',
  'renderer/editor/clipboard',
  'renderer/editor/elements',
  'renderer/editor/menus',
  'renderer/editor/drag',
  'renderer/editor',
  'renderer/check',
  'renderer/roster',
  'renderer/facts',
  'renderer/find',
  'renderer/import',
  'renderer/outline',
  'renderer/palette',
  'renderer/phrases',
  'renderer/record',
  'renderer/preview',
  'renderer/profiles',
  'renderer/versions',
  'renderer/compare',
  'renderer/templates',
  'renderer/series',
  'renderer/help',
  'renderer/settings',
  'renderer/hand-over',
  'renderer/drafts',
  'renderer/app',
]

type Sources = ReadonlyMap<string, string>

function readSources(): Sources {
  const sources = new Map<string, string>()
  for (const side of ['shared', 'electron', 'renderer']) {
    for (const entry of readdirSync(join(root, side), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/u.test(entry.name) || entry.name.endsWith('.d.ts')) continue
      const file = join(entry.parentPath, entry.name)
      sources.set(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8'))
    }
  }
  return sources
}

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(#shared\/|\.{1,2}\/)([^'?]+)'/gu)].map(
    ([, start, rest]) =>
      start === '#shared/' ? `shared/${rest}` : posix.normalize(posix.join(dirname(file), `${start}${rest}`)),
  )
}

/** The place of a file's room in the order; the longest name that holds it. */
function rankOf(file: string): number {
  let best = -1
  for (const [rank, room] of ROOMS.entries()) {
    const holds = file === room || file.startsWith(`${room}/`)
    if (holds && (best < 0 || room.length > (ROOMS[best]?.length ?? 0))) best = rank
  }
  return best
}

function listWrongArrows(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) =>
    importsOf(file, text)
      .filter((target) => rankOf(target) > rankOf(file))
      .map(
        (target) => `${file} imports ${target}: ${ROOMS[rankOf(target)]} stands above ${ROOMS[rankOf(file)]}`,
      ),
  )
}

/** Every circle of files once, as the way round. */
function listCircles(sources: Sources): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const target of importsOf(file, sources.get(file) ?? '')) {
      if (sources.has(target)) walk(target, [...way, file])
    }
    done.add(file)
  }
  for (const file of sources.keys()) walk(file, [])
  return circles
}

const sources = readSources()

describe('the rooms of the house', () => {
  test('every file stands in a room of the order', () => {
    expect([...sources.keys()].filter((file) => rankOf(file) < 0)).toEqual([])
  })

  test('nobody imports from a room above', () => {
    expect(listWrongArrows(sources)).toEqual([])
  })

  test('no file reaches itself by its imports, types included', () => {
    expect(listCircles(sources)).toEqual([])
  })

  test('the product does not name what stands around it, by path or by import', () => {
    const around = /['"`][^'"`\n]*(?<![\w-])(?:scripts|tools|test)\//u
    expect([...sources].filter(([, text]) => around.test(text)).map(([file]) => file)).toEqual([])
  })

  test('a wrong import that is planted is told, with both rooms', () => {
    const planted = new Map(sources).set(
      'shared/minutes/planted.ts',
      "import type { ReadMinutes } from '../parse/parse-minutes.ts'\n",
    )
    expect(listWrongArrows(planted)).toEqual([
      'shared/minutes/planted.ts imports shared/parse/parse-minutes.ts: shared/parse stands above shared/minutes',
    ])
  })

  test('a circle that is planted is told', () => {
    const planted = new Map(sources)
      .set('shared/text/one.ts', "import type { Two } from './two.ts'\n")
      .set('shared/text/two.ts', "export type Two = import('./one.ts').One\n")
    expect(listCircles(planted)).toEqual(['shared/text/one.ts → shared/text/two.ts → shared/text/one.ts'])
  })
})
