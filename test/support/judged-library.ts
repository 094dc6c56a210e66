import { copyFileSync, existsSync } from 'node:fs'
import { backUp } from '../../electron/database/backups.ts'
import { type OpenedDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { DraftStore } from '../../electron/drafts/draft-store.ts'
import { VersionStore } from '../../electron/versions/version-store.ts'
import { diffMinutes } from '../../shared/minutes/minutes-change.ts'
import { good } from './good.ts'
import { NOON_MS, openLibrary } from './library.ts'
import { sampleMinutes } from './sample-minutes.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const DRAFTS = 24
export const PAGE = 4096

/** Every draft as it was last acknowledged, by its id. */
export type Truth = ReadonlyMap<
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
export async function makeLibrary(file: string): Promise<Truth> {
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

export function statement(place: number, time: string): string {
  return `会议认为，${time}第${place}件事关系全局。${'要压实责任、细化措施、按时完成。'.repeat(20 + place)}`
}

export function rewrite(drafts: DraftStore, id: string, text: string): void {
  const { minutes, summary } = good(drafts.open(id))
  const children = minutes.children.map((block) =>
    block.type === 'statement' ? { ...block, children: [{ text }] } : block,
  )
  const change = diffMinutes(minutes, { ...minutes, children })
  good(drafts.save({ id, change, expectedRevision: summary.revision, pages: null }))
}

export function storeOf(
  { database, known }: OpenedDatabase,
  file: string,
  doubted: (title: string) => void = () => undefined,
): DraftStore {
  const history = new VersionStore(database, () => NOON_MS)
  return new DraftStore(database, () => NOON_MS, { place: { file }, known, history, doubted })
}

export function versionsOf({ database }: Pick<OpenedDatabase, 'database'>, file: string): VersionStore {
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

export function readTruth(drafts: DraftStore, versions: VersionStore): Truth {
  const listed = good(drafts.list({ place: 'library' }))
  return new Map(
    listed.map(({ summary }) => {
      const { minutes } = good(drafts.open(summary.id))
      const { id, title, revision } = summary
      return [id, { text: JSON.stringify(minutes), title, revision, versions: readVersions(versions, id) }]
    }),
  )
}

export interface Outcome {
  /** Drafts that are not what they were and of which nothing was said. */
  readonly silent: readonly string[]
  /** Drafts that are what they were. */
  readonly whole: number
  readonly isTold: boolean
}

/** Opens a damaged library as the program does and compares every draft with the truth. */
export async function judge(file: string, truth: Truth): Promise<Outcome> {
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
export function copyOf(file: string): string {
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

/** The bytes with one bit of the byte at `at` turned. */
export function flip(bytes: Buffer, at: number, random: () => number): Buffer {
  const result = Buffer.from(bytes)
  result[at] = (result[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  return result
}
