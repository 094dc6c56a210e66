import { cpSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { createRandom } from '../support/random.ts'
import { type Damage, DAMAGES as PLAIN_DAMAGES } from './damages.ts'
import { judgeRecords } from './judge-records.ts'
import { STRANGER_DAMAGES } from './stranger-damages.ts'
import {
  fileIn,
  folderFor,
  makeTortureLibrary,
  openStores,
  type TortureLibrary,
  type Truth,
} from './torture-library.ts'

const DAMAGES: readonly Damage[] = [...PLAIN_DAMAGES, ...STRANGER_DAMAGES]

/** What came of all damages of one kind. Drafts counted over all rounds. */
export interface DamageFigures {
  readonly kind: string
  rounds: number
  /** Everything was as it should be and nothing was said. */
  noEffect: number
  told: number
  /** Something was other than it was and nothing was said; with what. */
  silent: string[]
  notStarted: string[]
  drafts: number
  /** As they were acknowledged last. */
  whole: number
  /** Only an earlier state, and so it was said. */
  older: number
  /** Named as damaged, its copy offered. */
  offered: number
  /** Nothing was left, and so it was said. */
  lost: number
  /** Drafts that plain SQLite still reads in the damaged file as they were acknowledged last, and how many of them came through. */
  healthy: number
  healthyKept: number
  /** 记录 that a draft has, how many of them as acknowledged last, and how many that plain SQLite still reads came through. */
  records: number
  recordsWhole: number
  healthyRecords: number
  healthyRecordsKept: number
}

/** Damages a library again and again, kind after kind, and compares every draft with the truth. Stops at the time given. */
export async function tortureByDamage(
  rounds: number,
  seed: number,
  untilMs: number,
): Promise<DamageFigures[]> {
  const closed = await makeTortureLibrary(false)
  const open = await makeTortureLibrary(true)
  const stranger = await makeTortureLibrary(true)
  const figures = DAMAGES.map(({ kind }): DamageFigures => empty(kind))
  try {
    for (let round = 0; round < rounds && Date.now() < untilMs; round += 1) {
      const damage = DAMAGES[round % DAMAGES.length]
      const figure = figures[round % DAMAGES.length]
      if (damage === undefined || figure === undefined) break
      await oneRound(damage, damage.wantsLog === true ? open : closed, stranger.folder, seed + round, figure)
    }
  } finally {
    for (const { folder } of [closed, open, stranger]) rmSync(folder, { recursive: true, force: true })
  }
  return figures.filter((figure) => figure.rounds > 0)
}

async function oneRound(
  { kind, damage }: Damage,
  library: TortureLibrary,
  stranger: string,
  seed: number,
  figure: DamageFigures,
): Promise<void> {
  const folder = folderFor('round')
  cpSync(library.folder, folder, { recursive: true })
  try {
    damage(folder, createRandom(seed), stranger)
    const healthy = findHealthy(folder, library.truth)
    await judge(folder, library.truth, healthy, figure, `${kind}, seed ${seed}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function judge(
  folder: string,
  truth: Truth,
  healthy: Healthy,
  figure: DamageFigures,
  about: string,
): Promise<void> {
  figure.rounds += 1
  figure.drafts += truth.size
  figure.healthy += healthy.drafts.size
  figure.healthyRecords += healthy.records.size
  const stores = await openStores(folder).catch((error: unknown) => {
    figure.notStarted.push(`${about}: ${error instanceof Error ? error.message : ''}`)
    return undefined
  })
  if (stores === undefined) return
  if (stores === null) {
    figure.notStarted.push(about)
    return
  }
  const { database, drafts, notice, doubted } = stores
  try {
    const rebuilt = notice?.kind === 'library-rebuilt' ? notice : null
    let isTold = rebuilt !== null
    let lost = 0
    const silent: string[] = []
    for (const [id, { text, title }] of truth) {
      const opened = drafts.open(id)
      const isWhole = opened.ok && JSON.stringify(opened.value.minutes) === text
      if (healthy.drafts.has(id)) {
        if (isWhole) figure.healthyKept += 1
        else silent.push(`${title} was healthy and is not whole`)
      }
      if (isWhole) figure.whole += 1
      else if (opened.ok) {
        const isDoubted = doubted.includes(title)
        if (isDoubted) isTold = true
        // By its own name: that another one is told says nothing of this one.
        if (isDoubted || rebuilt?.older.includes(title)) figure.older += 1
        else silent.push(`${title} has another text`)
      } else if (opened.error.kind === 'draft-damaged') {
        figure.offered += 1
        isTold = true
      } else lost += 1
    }
    figure.lost += lost
    // A draft of which not even the name is left is told without one.
    const toldLost = rebuilt?.lost.filter((title) => !title.endsWith('（记录）')).length ?? 0
    if (lost > toldLost) silent.push(`${lost} lost, ${toldLost} told`)
    const listed = drafts.list({ place: 'library' })
    if (!listed.ok) silent.push(`no list: ${listed.error.kind}`)
    else
      for (const { summary, state } of listed.value) {
        if (state !== 'whole') isTold = true
        const known = truth.get(summary.id)
        if (known === undefined && rebuilt === null) silent.push(`${summary.title} was never written`)
      }
    const isToldWith = (title: string) =>
      rebuilt?.older.includes(title) === true ||
      rebuilt?.lost.includes(`${title}（记录）`) === true ||
      doubted.includes(title)
    const records = judgeRecords(stores, truth, healthy.records, isToldWith)
    figure.records += records.all
    figure.recordsWhole += records.whole
    figure.healthyRecordsKept += records.healthyKept
    silent.push(...records.silent)
    if (records.isTold) isTold = true
    if (silent.length > 0) figure.silent.push(`${about}: ${silent.join('; ')}`)
    else if (isTold) figure.told += 1
    else figure.noEffect += 1
  } finally {
    database.close()
  }
}

/** Ids of drafts whose document, and of those whose 记录, SQLite alone still reads in the damaged file as they were. */
interface Healthy {
  readonly drafts: ReadonlySet<string>
  readonly records: ReadonlySet<string>
}

/** What SQLite alone still reads in the damaged file, row by row: an independent witness of what there is to be saved. */
function findHealthy(folder: string, truth: Truth): Healthy {
  const probe = folderFor('probe')
  cpSync(folder, probe, { recursive: true })
  const drafts = new Set<string>()
  const records = new Set<string>()
  try {
    const database = new Database(fileIn(probe), { fileMustExist: true })
    try {
      // The index may lead to a page of another library: whose row it is, the row itself says.
      const read = database.prepare<
        [string],
        { owner: string; minutes: string; revision: number; listed: number }
      >(
        `SELECT document.draft_id AS owner, minutes, document.revision AS revision, drafts.revision AS listed
         FROM draft_documents AS document JOIN drafts ON drafts.id = ?1
         WHERE document.rowid = (SELECT rowid FROM draft_documents WHERE draft_id = ?1)`,
      )
      const readRecord = attempt(() =>
        database.prepare<[string], string>('SELECT body FROM draft_records WHERE draft_id = ?').pluck(),
      )
      for (const [id, { text, record }] of truth) {
        const row = attempt(() => read.get(id))
        if (row !== undefined && row.owner === id && row.minutes === text && row.revision === row.listed)
          drafts.add(id)
        if (record !== '' && attempt(() => readRecord?.get(id)) === record) records.add(id)
      }
    } finally {
      database.close()
    }
  } catch {
    // Nothing of it can be read at all.
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
  return { drafts, records }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

function empty(kind: string): DamageFigures {
  const records = { records: 0, recordsWhole: 0, healthyRecords: 0, healthyRecordsKept: 0 }
  const healthy = { healthy: 0, healthyKept: 0, ...records }
  const counts = { rounds: 0, noEffect: 0, told: 0, drafts: 0, whole: 0, older: 0, offered: 0, lost: 0 }
  return { kind, ...counts, ...healthy, silent: [], notStarted: [] }
}
