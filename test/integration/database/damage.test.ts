import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../../electron/database/backups.ts'
import { knownRevisionsFile } from '../../../electron/database/known-revisions.ts'
import { type OpenedDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { VersionStore } from '../../../electron/versions/version-store.ts'
import { diffMinutes } from '../../../shared/minutes/minutes-change.ts'
import { good } from '../../support/good.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { createRandom } from '../../support/random.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const DRAFTS = 24
const PAGE = 4096

/** Every draft as it was last acknowledged, by its id. */
type Truth = ReadonlyMap<
  string,
  {
    readonly text: string
    readonly title: string
    readonly revision: number
    /** What each of its versions says, by the version's id. */
    readonly versions: ReadonlyMap<string, string>
  }
>

/** A library with a copy from the morning and an afternoon's work after it; closed, everything in the file. */
async function makeLibrary(file: string): Promise<Truth> {
  const opened = await openLibrary(file)
  const drafts = storeOf(opened, file)
  const versions = versionsOf(opened, file)
  const ids: string[] = []
  for (let place = 0; place < DRAFTS; place += 1) {
    const draft = good(drafts.create(sampleMinutes({ statement: statement(place, '上午') })))
    ids.push(draft.summary.id)
    const words = { tier: 'named', name: '上午稿', by: '沈知秋', why: null } as const
    good(versions.keep(draft.summary, draft.minutes, words))
  }
  await backUp(opened.database, { file }, NOON_MS - 4 * 3600_000)
  for (const [place, id] of ids.entries()) {
    if (place % 3 === 0) rewrite(drafts, id, statement(place, '下午'))
  }
  for (let place = DRAFTS; place < DRAFTS + 4; place += 1)
    ids.push(good(drafts.create(sampleMinutes({ statement: statement(place, '下午') }))).summary.id)
  const truth = readTruth(drafts, versions)
  opened.database.close()
  return truth
}

function statement(place: number, time: string): string {
  return `会议认为，${time}第${place}件事关系全局。${'要压实责任、细化措施、按时完成。'.repeat(20 + place)}`
}

function rewrite(drafts: DraftStore, id: string, text: string): void {
  const { minutes, summary } = good(drafts.open(id))
  const children = minutes.children.map((block) =>
    block.type === 'statement' ? { ...block, children: [{ text }] } : block,
  )
  const change = diffMinutes(minutes, { ...minutes, children })
  good(drafts.save({ id, change, expectedRevision: summary.revision, pages: null }))
}

function storeOf(
  { database, known }: OpenedDatabase,
  file: string,
  doubted: (title: string) => void = () => undefined,
): DraftStore {
  const history = new VersionStore(database, () => NOON_MS)
  return new DraftStore(database, () => NOON_MS, { place: { file }, known, history, doubted })
}

function versionsOf({ database }: Pick<OpenedDatabase, 'database'>, file: string): VersionStore {
  return new VersionStore(database, () => NOON_MS, { file })
}

function readVersions(versions: VersionStore, draftId: string): Map<string, string> {
  return new Map(
    good(versions.list(draftId)).flatMap(({ id }) => {
      const read = versions.read(id)
      return read.ok ? [[id, JSON.stringify(read.value.minutes)] as const] : []
    }),
  )
}

function readTruth(drafts: DraftStore, versions: VersionStore): Truth {
  const listed = good(drafts.list({ place: 'library' }))
  return new Map(
    listed.map(({ summary }) => {
      const { minutes } = good(drafts.open(summary.id))
      const { id, title, revision } = summary
      return [id, { text: JSON.stringify(minutes), title, revision, versions: readVersions(versions, id) }]
    }),
  )
}

interface Outcome {
  /** Drafts that are not what they were and of which nothing was said. */
  readonly silent: readonly string[]
  /** Drafts that are what they were. */
  readonly whole: number
  readonly isTold: boolean
}

/** Opens a damaged library as the program does and compares every draft with the truth. */
async function judge(file: string, truth: Truth): Promise<Outcome> {
  const opened = await openDatabase({ file }, NOON_MS)
  if (!opened.ok) throw new Error(`does not start: ${opened.error.kind}`)
  const { database, notice } = opened.value
  try {
    const doubted: string[] = []
    const drafts = storeOf(opened.value, file, (title) => doubted.push(title))
    const listed = good(drafts.list({ place: 'library' }))
    const told = notice?.kind === 'library-rebuilt' ? notice : null
    const silent: string[] = []
    let whole = 0
    const versions = versionsOf(opened.value, file)
    for (const [id, { text, title, versions: known }] of truth) {
      // A version that can be read says what it said; what is lost with its draft is told with it.
      for (const [version, said] of readVersions(versions, id))
        if (known.has(version) && known.get(version) !== said) silent.push(`a version of ${title} says else`)
      const row = listed.find(({ summary }) => summary.id === id)
      const opening = drafts.open(id)
      const isSame = opening.ok && JSON.stringify(opening.value.minutes) === text
      if (isSame && row !== undefined && row.state !== 'damaged') whole += 1
      else if (
        opening.ok
          ? (told?.older.length ?? 0) === 0
          : opening.error.kind === 'draft-missing' && (told?.lost.length ?? 0) === 0
      )
        silent.push(`${title}: ${opening.ok ? 'another text' : opening.error.kind}`)
    }
    for (const { summary, state } of listed) {
      const known = truth.get(summary.id)
      if (state === 'whole' && known !== undefined && known.title !== summary.title && told === null)
        silent.push(`${known.title} is called ${summary.title}`)
    }
    return { silent, whole, isTold: notice !== null || listed.some(({ state }) => state !== 'whole') }
  } finally {
    database.close()
  }
}

/** A copy of the whole folder, to be damaged. */
function copyOf(file: string): string {
  const folder = temporaryFolder()
  const target = `${folder}/jiyao.db`
  for (const end of ['', '-wal', '-shm', '-known'])
    if (existsSync(file + end)) copyFileSync(file + end, target + end)
  copyBackups(file, folder)
  return target
}

function copyBackups(file: string, folder: string): void {
  const { cpSync } = process.getBuiltinModule('node:fs')
  const from = file.replace(/jiyao\.db$/u, '备份')
  if (existsSync(from)) cpSync(from, `${folder}/备份`, { recursive: true })
}

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

function flip(bytes: Buffer, at: number, random: () => number): Buffer {
  const result = Buffer.from(bytes)
  result[at] = (result[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  return result
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

describe('a write-ahead log', () => {
  /** The library as a kill leaves it: the afternoon's work is in the log only. */
  async function killedLibrary(): Promise<{ file: string; truth: Truth }> {
    const original = libraryFile()
    await makeLibrary(original)
    const opened = await openLibrary(original)
    const drafts = storeOf(opened, original)
    const listed = good(drafts.list({ place: 'library' }))
    for (const { summary } of listed.slice(0, 6)) rewrite(drafts, summary.id, statement(99, '傍晚'))
    return { file: copyOf(original), truth: readTruth(drafts, versionsOf(opened, original)) }
  }

  test('that is whole is read', async () => {
    const { file, truth } = await killedLibrary()
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    expect(await judge(file, truth)).toMatchObject({ silent: [], whole: truth.size })
  })

  test('that is gone, cut or damaged is noticed, and the drafts that fell back are named', async () => {
    for (const damage of [
      (log: string) => rmSync(log),
      (log: string) => truncateSync(log, Math.floor(statSync(log).size / 2)),
      (log: string) =>
        writeFileSync(
          log,
          flip(readFileSync(log), 40, () => 0.5),
        ),
    ]) {
      const { file, truth } = await killedLibrary()
      damage(`${file}-wal`)
      const outcome = await judge(file, truth)
      expect(outcome.silent).toEqual([])
      expect(outcome.isTold).toBe(true)
    }
  })

  test('of another library is set aside', async () => {
    const { file, truth } = await killedLibrary()
    const other = libraryFile()
    const strange = await openLibrary(other)
    good(storeOf(strange, other).create(sampleMinutes({ number: '第77号' })))
    copyFileSync(`${other}-wal`, `${file}-wal`)
    rmSync(`${file}-shm`, { force: true })
    const outcome = await judge(file, truth)
    expect(outcome.silent).toEqual([])
    expect(outcome.isTold).toBe(true)
  })
})

describe('a library that is not there', () => {
  test('although there are copies is said and brought back', async () => {
    const file = libraryFile()
    const truth = await makeLibrary(file)
    rmSync(file)
    const outcome = await judge(file, truth)
    expect(outcome).toMatchObject({ silent: [], isTold: true })
    expect(outcome.whole).toBeGreaterThan(DRAFTS / 2)
  })

  test('names the drafts that were in no copy, as they were called last', async () => {
    const file = libraryFile()
    const opened = await openLibrary(file)
    const drafts = storeOf(opened, file)
    const kept = good(drafts.create(sampleMinutes({ number: '第1号' }))).summary
    await backUp(opened.database, { file }, NOON_MS)
    const lost = good(drafts.create(sampleMinutes({ number: '第2号' }))).summary
    good(drafts.rename(lost.id, '下午的稿件'))
    rewrite(drafts, lost.id, '会议认为，改过。')
    rewrite(drafts, kept.id, '会议认为，改过。')
    opened.database.close()
    rmSync(file)
    expect((await openLibrary(file)).notice).toMatchObject({ older: [kept.title], lost: ['下午的稿件'] })
  })

  test('and never was begins empty without a word', async () => {
    expect((await openLibrary(libraryFile())).notice).toBeNull()
  })

  test('because another program’s database lies there is brought back, and the other one is kept', async () => {
    const file = libraryFile()
    const truth = await makeLibrary(file)
    rmSync(file)
    const other = new Database(file)
    other.exec('CREATE TABLE songs (name TEXT)')
    other.close()
    expect(await judge(file, truth)).toMatchObject({ silent: [], isTold: true })
  })
})

test('a draft that was deleted for good does not come back from a copy', async () => {
  const file = libraryFile()
  await makeLibrary(file)
  const opened = await openLibrary(file)
  const drafts = storeOf(opened, file)
  const [gone] = good(drafts.list({ place: 'library' }))
  good(drafts.trash(gone!.summary.id))
  good(drafts.purge(gone!.summary.id))
  opened.database.close()
  writeFileSync(file, 'nothing left')
  const again = await openLibrary(file)
  expect(storeOf(again, file).open(gone!.summary.id)).toMatchObject({ error: { kind: 'draft-missing' } })
})

test('the file of known revisions may be gone or full of rubbish', async () => {
  for (const spoil of [
    (known: string) => rmSync(known),
    (known: string) => writeFileSync(known, 'library x\n\0\0\0 999999999999'),
  ]) {
    const file = libraryFile()
    const truth = await makeLibrary(file)
    spoil(knownRevisionsFile(file))
    expect(await judge(file, truth)).toEqual({ silent: [], whole: truth.size, isTold: false })
  }
})

describe('a damaged row', () => {
  /** Changes a row behind the program's back. */
  async function spoil(sql: string): Promise<{ drafts: DraftStore; spoiled: string; file: string }> {
    const file = libraryFile()
    await makeLibrary(file)
    const database = new Database(file)
    const spoiled = database
      .prepare<[], string>('SELECT id FROM drafts ORDER BY rowid LIMIT 1')
      .pluck()
      .get()!
    database.pragma('ignore_check_constraints = ON')
    database.exec(sql)
    database.close()
    return { drafts: storeOf(await openLibrary(file), file), spoiled, file }
  }
  const FIRST = 'WHERE rowid = (SELECT min(rowid) FROM drafts)'

  test.each([
    `UPDATE drafts SET meeting_date = '2025-03-x8' ${FIRST}`,
    `UPDATE drafts SET status = '印法' ${FIRST}`,
    `UPDATE drafts SET pages = 0 ${FIRST}`,
    `UPDATE drafts SET derived_title = '别的会议' ${FIRST}`,
    `UPDATE drafts SET own_title = '别的名字' ${FIRST}`,
    `UPDATE drafts SET revision = 77 ${FIRST}`,
  ])('of the list is written anew from its document: %s', async (sql) => {
    const { drafts, spoiled } = await spoil(sql)
    const listed = good(drafts.list({ place: 'library' }))
    expect(listed).toHaveLength(DRAFTS + 4)
    const row = listed.find(({ summary }) => summary.id === spoiled)
    expect(row).toMatchObject({ state: 'healed', summary: { title: '市政府第12次常务会议纪要（第3号）' } })
    expect(good(drafts.open(spoiled)).minutes.children.length).toBeGreaterThan(0)
  })

  test.each([
    `UPDATE draft_documents SET minutes = replace(minutes, '第0件事', '第9件事') ${FIRST.replace('drafts', 'draft_documents')}`,
    `UPDATE draft_documents SET minutes = '{"x"' ${FIRST.replace('drafts', 'draft_documents')}`,
  ])(
    'of a document is not opened, names its copy and is taken back from it; the others open',
    async (sql) => {
      const { drafts, spoiled } = await spoil(sql)
      const listed = good(drafts.list({ place: 'library' }))
      for (const { summary } of listed) {
        const opened = drafts.open(summary.id)
        if (summary.id !== spoiled) expect(opened.ok).toBe(true)
        else
          expect(opened).toMatchObject({ error: { kind: 'draft-damaged', copyAtMs: NOON_MS - 4 * 3600_000 } })
      }
      expect([...drafts.findDamaged()].filter((title) => title !== null)).toHaveLength(1)
      const recovered = good(drafts.recover(spoiled))
      expect(JSON.stringify(recovered.minutes)).toContain('上午第0件事')
      expect(good(drafts.open(spoiled)).minutes).toEqual(recovered.minutes)
    },
  )

  test.each([
    "search_text = '别的' || search_text",
    'revision = revision - 1',
    'revision = 99',
    "proof = replace(proof, substr(proof, 3, 12), 'xxxxxxxxxxxx')",
  ])('of a document whose text is whole costs nothing, not even the afternoon: %s', async (change) => {
    const { drafts, spoiled, file } = await spoil(
      `UPDATE draft_documents SET ${change} ${FIRST.replace('drafts', 'draft_documents')}`,
    )
    expect(JSON.stringify(good(drafts.open(spoiled)).minutes)).toContain('下午第0件事')
    expect([...drafts.findDamaged()].filter((title) => title !== null)).toEqual([])
    rewrite(drafts, spoiled, '会议认为，接着写。')
    const again = storeOf(await openLibrary(file), file)
    expect(JSON.stringify(good(again.open(spoiled)).minutes)).toContain('接着写')
  })

  test('of a document hinders no copy; the library made of that copy has the others as they were last', async () => {
    const { drafts, spoiled, file } = await spoil(
      `UPDATE draft_documents SET minutes = '{"x"' ${FIRST.replace('drafts', 'draft_documents')}`,
    )
    const later = good(drafts.create(sampleMinutes({ statement: '会议认为，后来的。' }))).summary.id
    const { database } = await openLibrary(file)
    await backUp(database, { file }, NOON_MS + 1000)
    database.close()
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    const opened = await openLibrary(file)
    expect(opened.notice).toMatchObject({ kind: 'library-rebuilt', drafts: DRAFTS + 5, lost: [] })
    const rebuilt = storeOf(opened, file)
    expect(JSON.stringify(good(rebuilt.open(later)).minutes)).toContain('后来的')
    // Of the damaged one the morning's copy is left, which is told.
    expect(JSON.stringify(good(rebuilt.open(spoiled)).minutes)).toContain('上午第0件事')
    expect(opened.notice).toMatchObject({ older: [expect.any(String)] })
  })

  test.each(['window', 'settings', 'phrases'])('of the kept values stops nothing: %s', async (name) => {
    const { drafts } = await spoil(
      `INSERT OR REPLACE INTO kept_values (name, body) VALUES ('${name}', '{"x"')`,
    )
    expect(good(drafts.list({ place: 'library' }))).toHaveLength(DRAFTS + 4)
  })
})
