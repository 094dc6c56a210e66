import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { LibraryQuery } from '#shared/ipc/library.ts'
import { diffMinutes } from '#shared/minutes/minutes-change.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { LibrarySearch } from '../../../electron/search/library-search.ts'
import { searchIndexFile } from '../../../electron/search/search-index.ts'
// Types window.desktop.
import type {} from '../../../renderer/platform/desktop.ts'
import type { Bench } from '../bench.ts'
import { modelMinutes } from '../bench-documents.ts'
import { withApp } from '../electron-bench.ts'
import { makeLibrary } from '../made-library.ts'
import { measure } from '../measure.ts'

const DRAFTS = 10_000
const CHARACTERS = 5000
const ABOUT = '10,000 drafts of 5,000 characters'

const QUERY: LibraryQuery = {
  place: 'library',
  search: '',
  filter: { series: null, year: null, status: null, unit: null },
  order: { column: 'updated', direction: 'descending' },
}
const ONLY_IN_TITLES = '常务会议纪要'
const WORDS = {
  one: ['会', '云', '财', '河'],
  two: ['会议', '财政', '云州', '数据'],
  many: ['会议强调', '市财政局', '根据会议讨论意见修改完善后', ONLY_IN_TITLES],
}

interface LargeLibrary {
  readonly folder: string
  readonly file: string
}

let made: Promise<LargeLibrary> | null = null

/** Made once for all benches of a run, with its index. */
function largeLibrary(): Promise<LargeLibrary> {
  made ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-library-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'jiyao.db')
    await makeLibrary(file, DRAFTS, CHARACTERS)
    let tell: () => void = () => undefined
    const indexed = new Promise<void>((done) => {
      tell = done
    })
    // The index's own timers keep no program alive.
    const alive = setInterval(() => undefined, 60_000)
    await withLibrary(
      file,
      async (_, search) => {
        search.start()
        await indexed
        const found = search.query(QUERY)
        if (!found.ok || found.value.indexing !== null) throw new Error('the library is not indexed')
      },
      tell,
    )
    clearInterval(alive)
    return { folder, file }
  })()
  return made
}

async function withLibrary<T>(
  file: string,
  work: (drafts: DraftStore, search: LibrarySearch) => Promise<T>,
  indexed: () => void = () => undefined,
): Promise<T> {
  const opened = await openDatabase({ file }, Date.now())
  if (!opened.ok) throw new Error(`the library did not open: ${opened.error.kind}`)
  const { database, known } = opened.value
  const drafts = new DraftStore(database, Date.now, { place: { file }, known })
  const search = new LibrarySearch(database, drafts, { file }, indexed)
  try {
    return await work(drafts, search)
  } finally {
    search.close()
    database.close()
  }
}

function searchBench(name: string, words: readonly string[]): Bench {
  return {
    name,
    about: `what the window gets for a search, ${ABOUT}: ${words.join('、')}`,
    run: async () => {
      const { file } = await largeLibrary()
      return await withLibrary(file, async (_, search) => {
        let turn = 0
        return await measure(() => {
          turn += 1
          const found = search.query({ ...QUERY, search: words[turn % words.length] ?? '' })
          if (!found.ok) throw new Error(found.error.kind)
        })
      })
    },
  }
}

export const librarySearches: readonly Bench[] = [
  searchBench('search-one', WORDS.one),
  searchBench('search-two', WORDS.two),
  searchBench('search-many', WORDS.many),
]

export const librarySave: Bench = {
  name: 'save-large-library',
  about: `the model document into a library of ${ABOUT}`,
  run: async () => {
    const { file } = await largeLibrary()
    return await withLibrary(file, async (drafts) => {
      const minutes = modelMinutes()
      const draft = drafts.create(minutes)
      if (!draft.ok) throw new Error(draft.error.kind)
      const { id } = draft.value.summary
      let revision = 1
      const samples = await measure(() => {
        const saved = drafts.save({
          id,
          change: diffMinutes(minutes, minutes),
          expectedRevision: revision,
          pages: 11,
        })
        if (!saved.ok) throw new Error(saved.error.kind)
        revision = saved.value.revision
      })
      drafts.trash(id)
      drafts.purge(id)
      return samples
    })
  },
}

export const librarySize: Bench = {
  name: 'library-size',
  about: `a thousand drafts on the disk, index included; ${ABOUT}`,
  unit: 'MB',
  run: async () => {
    const { file } = await largeLibrary()
    const bytes = statSync(file).size + statSync(searchIndexFile(file)).size
    return { ours: [(bytes / 1e6 / DRAFTS) * 1000] }
  },
}

/** Milliseconds from what is done to the second frame after what `selector` names is there. Rejects when it does not come. */
function painted(selector: string): Promise<number> {
  const from = performance.now()
  return new Promise((done, fail) => {
    const look = () => {
      if (performance.now() - from > 20_000) fail(new Error(`not painted: ${selector}`))
      else if (document.querySelector(selector) === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)))
    }
    look()
  })
}

/** A draft that was open would be opened again, in the place of the list. */
async function startWithList(page: Page): Promise<void> {
  await page.evaluate(() => window.desktop?.invoke('settings:set', { lastDraftId: null }))
  await page.reload()
  await page.locator('.draft-row .draft-name').first().waitFor()
}

export const libraryPainted: Bench = {
  name: 'library-painted',
  about: `稿件 gone to → its rows painted, ${ABOUT}`,
  needsElectron: true,
  run: async () => {
    const { folder } = await largeLibrary()
    return await withApp(
      [],
      async ({ page }) => {
        await page.locator('.draft-row .draft-name').first().waitFor()
        await page.locator('.draft-row').first().dblclick()
        await page.locator('.sheet-text').waitFor()
        const ours: number[] = []
        for (let round = 0; round < 20; round += 1) {
          await page.keyboard.press('Control+2')
          await page.locator('.library-table').waitFor({ state: 'detached' })
          await page.evaluate(() => document.querySelector<HTMLElement>('.places .place')?.click())
          ours.push(await page.evaluate(painted, '.draft-row .draft-name'))
        }
        return { ours }
      },
      [],
      folder,
    )
  },
}

export const searchPainted: Bench = {
  name: 'search-painted',
  about: `a word searched → its hits painted, ${ABOUT}`,
  needsElectron: true,
  run: async () => {
    const { folder } = await largeLibrary()
    return await withApp(
      [],
      async ({ page }) => {
        await startWithList(page)
        const input = page.locator('.search-input')
        await input.waitFor()
        const ours: number[] = []
        // What stands only in the titles has no line with the words that were found.
        const inTexts = [...WORDS.one, ...WORDS.two, ...WORDS.many].filter((word) => word !== ONLY_IN_TITLES)
        for (const word of inTexts) {
          await input.fill('')
          await page.locator('.draft-hit').first().waitFor({ state: 'detached' })
          await input.fill(word)
          ours.push(await page.evaluate(painted, '.draft-hit mark'))
        }
        return { ours }
      },
      [],
      folder,
    )
  },
}
