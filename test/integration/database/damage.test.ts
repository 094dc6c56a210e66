import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { copyOf, DRAFTS, flip, judge, makeLibrary, PAGE } from '../../support/judged-library.ts'
import { libraryFile } from '../../support/library.ts'
import { createRandom } from '../../support/random.ts'

type Damage = (bytes: Buffer, random: () => number) => Buffer | null

const DAMAGES: Readonly<Record<string, Damage>> = {
  'one bit in the header': (bytes, random) => flip(bytes, Math.floor(random() * 100), random),
  'one bit in the pages': (bytes, random) =>
    flip(bytes, 100 + Math.floor(random() * (bytes.length - 100)), random),
  'twenty bytes in the pages': (bytes, random) => {
    const at = PAGE + Math.floor(random() * (bytes.length - PAGE - 20))
    const result = Buffer.from(bytes)
    for (let place = 0; place < 20; place += 1) result[at + place] = Math.floor(random() * 256)
    return result
  },
  'a page of zeros': (bytes, random) => {
    const result = Buffer.from(bytes)
    const page = Math.floor(random() * (bytes.length / PAGE))
    result.fill(0, page * PAGE, (page + 1) * PAGE)
    return result
  },
  'a page over another': (bytes, random) => {
    const result = Buffer.from(bytes)
    const pages = bytes.length / PAGE
    const from = 1 + Math.floor(random() * (pages - 1))
    const to = 1 + Math.floor(random() * (pages - 1))
    bytes.copy(result, to * PAGE, from * PAGE, (from + 1) * PAGE)
    return result
  },
  'two pages changed places': (bytes, random) => {
    const result = Buffer.from(bytes)
    const pages = bytes.length / PAGE
    const one = 1 + Math.floor(random() * (pages - 1))
    const two = 1 + Math.floor(random() * (pages - 1))
    bytes.copy(result, two * PAGE, one * PAGE, (one + 1) * PAGE)
    bytes.copy(result, one * PAGE, two * PAGE, (two + 1) * PAGE)
    return result
  },
  truncated: (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
}

describe('of a damaged file no draft is silently wrong, and what can be read is kept', () => {
  test.each(Object.entries(DAMAGES).map(([name, damage], place) => ({ name, damage, seed: place + 1 })))(
    '$name',
    async ({ damage, seed }) => {
      const original = libraryFile()
      const truth = await makeLibrary(original)
      const random = createRandom(seed).next
      for (let time = 0; time < 12; time += 1) {
        const file = copyOf(original)
        const bytes = damage(readFileSync(file), random)
        if (bytes !== null) writeFileSync(file, bytes)
        const outcome = await judge(file, truth)
        expect(outcome.silent).toEqual([])
        // The copy alone holds two thirds of the drafts as they are now; reading what is left must do better.
        if (damage !== DAMAGES.truncated) expect(outcome.whole).toBeGreaterThan(DRAFTS * 0.75)
      }
    },
  )
})

test.each([1, 100, 3000])(
  'a library whose last page lacks %i bytes is made anew, or the draft is named',
  async (missing) => {
    const file = libraryFile()
    const truth = await makeLibrary(file)
    truncateSync(file, statSync(file).size - missing)
    expect(await judge(file, truth)).toMatchObject({ silent: [], isTold: true })
  },
)

describe('what SQLite does not miss', () => {
  test.each([
    'DROP TABLE versions',
    'DROP TABLE roster_people',
    'DROP TABLE library_facts',
    'ALTER TABLE drafts DROP COLUMN archived_at_ms',
    'DROP INDEX drafts_by_change',
    'DROP TRIGGER roster_people_changed',
    "DELETE FROM library_facts WHERE name = 'id'",
    "UPDATE library_facts SET value = 'x' WHERE name = 'changes'",
  ])('is brought back, and every draft is as it was last: %s', async (sql) => {
    const file = libraryFile()
    const truth = await makeLibrary(file)
    const database = new Database(file)
    database.exec(sql)
    database.close()
    const first = await judge(file, truth)
    expect(first).toEqual({ silent: [], whole: truth.size, isTold: true })
    expect(await judge(file, truth)).toEqual({ silent: [], whole: truth.size, isTold: false })
  })
})

describe('what stands in the way', () => {
  test.each(['.rebuilt', '-wal', '-shm', '-journal'])(
    'a folder as %s keeps no library from opening',
    async (end) => {
      const file = libraryFile()
      const truth = await makeLibrary(file)
      rmSync(file + end, { force: true })
      mkdirSync(file + end)
      expect(await judge(file, truth)).toMatchObject({ silent: [], whole: truth.size })
    },
  )

  test.each(['', 'half of it'])(
    'a rebuilt library that is none (%j) takes the place of nothing',
    async (content) => {
      const file = libraryFile()
      const truth = await makeLibrary(file)
      writeFileSync(`${file}.rebuilt`, content)
      expect(await judge(file, truth)).toEqual({ silent: [], whole: truth.size, isTold: false })
    },
  )
})
