import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { readHandOver } from '#shared/hand-over/hand-over.ts'
import { listBackups } from '../../electron/database/backups.ts'
import { settleDataPlace } from '../../electron/database/data-place.ts'
import { isSoundCopy } from '../../electron/database/inspect-database.ts'
import { ALL_MIGRATIONS } from '../../electron/database/migrations/all-migrations.ts'
import { unpackValue } from '../../electron/hand-over/package-bytes.ts'
import { createRandom } from '../support/random.ts'
import { fileIn, folderFor, makeTortureLibrary, openStores, type TortureLibrary } from './torture-library.ts'

/** What came of killing one kind of work. */
export interface JobFigures {
  readonly job: string
  rounds: number
  /** The work was over before the kill. */
  late: number
  /** Everything that was acknowledged is there, nothing is half. */
  whole: number
  readonly faults: string[]
}

interface Job {
  readonly job: string
  /** The longest time from its beginning to the kill. */
  readonly upToMs: number
  readonly prepare: (folder: string, library: TortureLibrary) => void
  /** What is wrong after the kill; null: nothing. */
  readonly judge: (folder: string, library: TortureLibrary) => Promise<string | null>
}

const program = new URL('./job-child.ts', import.meta.url).pathname
const OLD_LIBRARY = new URL('../fixtures/stored/database-3.sql', import.meta.url)
const OLD = 'as it was before'

function copyLibrary(folder: string, library: TortureLibrary): void {
  cpSync(library.folder, folder, { recursive: true })
}

/** `texts`: what a draft may say besides what was acknowledged last. */
async function judgeLibrary(folder: string, library: TortureLibrary, isFree = false): Promise<string | null> {
  const stores = await openStores(folder)
  if (stores === null) return 'does not open'
  const { database, drafts, notice, place } = stores
  try {
    if (notice !== null) return `is told of ${notice.kind}`
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') return 'integrity'
    for (const [id, { text }] of library.truth) {
      const opened = drafts.open(id)
      if (!opened.ok) return opened.error.kind
      if (!isFree && JSON.stringify(opened.value.minutes) !== text) return 'another text'
    }
    const bad = listBackups(place.file).find(({ file }) => !isSoundCopy({ file }, ALL_MIGRATIONS))
    if (bad !== undefined) return 'a copy that is not sound'
    const left = readdirSync(join(folder, '备份')).find((name) => name.includes('.unfinished'))
    return left === undefined ? null : 'an unfinished copy'
  } finally {
    database.close()
  }
}

const JOBS: readonly Job[] = [
  { job: 'backup', upToMs: 600, prepare: copyLibrary, judge: judgeLibrary },
  {
    job: 'restore',
    upToMs: 600,
    prepare: copyLibrary,
    judge: (folder, library) => judgeLibrary(folder, library, true),
  },
  {
    job: 'migration',
    // A thread has to start first.
    upToMs: 400,
    prepare: (folder) => {
      const database = new Database(fileIn(folder))
      database.exec(readFileSync(OLD_LIBRARY, 'utf8'))
      database.close()
    },
    judge: async (folder) => {
      const stores = await openStores(folder)
      if (stores === null) return 'does not open'
      const { database, drafts, notice } = stores
      try {
        if (notice !== null) return `is told of ${notice.kind}`
        const ids = database.prepare<[], string>('SELECT id FROM drafts').pluck().all()
        const bad = ids.find((id) => !drafts.open(id).ok)
        return ids.length < 2 || bad !== undefined ? 'a draft is missing' : null
      } finally {
        database.close()
      }
    },
  },
  {
    job: 'export',
    upToMs: 120,
    prepare: (folder) => writeFileSync(join(folder, '导出.docx'), OLD),
    judge: async (folder) => {
      const bytes = readFileSync(join(folder, '导出.docx'))
      if (bytes.toString() === OLD) return null
      return 'word/document.xml' in unzipSync(bytes) ? null : 'half a file'
    },
  },
  {
    job: 'hand-over out',
    upToMs: 120,
    prepare: (folder, library) => {
      copyLibrary(folder, library)
      writeFileSync(join(folder, '交接.jiyao'), OLD)
    },
    judge: async (folder) => {
      const bytes = readFileSync(join(folder, '交接.jiyao'))
      if (bytes.toString() === OLD) return null
      const value = await unpackValue(bytes, null, 'x')
      return value.ok && readHandOver(value.value).ok ? null : 'half a file'
    },
  },
  {
    job: 'hand-over in',
    upToMs: 300,
    prepare: copyLibrary,
    judge: async (folder, library) => {
      const fault = await judgeLibrary(folder, library)
      if (fault !== null) return fault
      const wanted = Number(readFileSync(join(folder, 'versions'), 'utf8'))
      const stores = await openStores(folder)
      if (stores === null) return 'does not open'
      try {
        const listed = stores.drafts.list({ place: 'library' })
        const taken = (listed.ok ? listed.value : []).filter(({ summary }) => !library.truth.has(summary.id))
        const half = taken.find(({ summary }) => {
          const versions = stores.versions.list(summary.id)
          return !versions.ok || versions.value.length < wanted
        })
        return half === undefined ? null : 'a draft without its versions'
      } finally {
        stores.database.close()
      }
    },
  },
  {
    job: 'move',
    upToMs: 120,
    prepare: (folder, library) => {
      copyLibrary(folder, library)
      mkdirSync(join(folder, 'elsewhere'))
    },
    judge: async (folder, library) => {
      const settled = settleDataPlace(folder)
      if ('lost' in settled || !existsSync(fileIn(settled.folder))) return 'nothing is there'
      return judgeLibrary(settled.folder, library)
    },
  },
]

/** Kills each kind of work at random moments, so many times each. Stops at the time given. */
export async function tortureByKilling(rounds: number, seed: number, untilMs: number): Promise<JobFigures[]> {
  const library = await makeTortureLibrary(false)
  const random = createRandom(seed)
  const figures = JOBS.map(({ job }): JobFigures => ({ job, rounds: 0, late: 0, whole: 0, faults: [] }))
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, job] of JOBS.entries()) {
        const figure = figures[at]
        if (figure === undefined || Date.now() > untilMs) continue
        await oneKill(job, library, random.next() * job.upToMs, figure)
      }
    }
  } finally {
    rmSync(library.folder, { recursive: true, force: true })
  }
  return figures
}

async function oneKill(
  job: Job,
  library: TortureLibrary,
  afterMs: number,
  figure: JobFigures,
): Promise<void> {
  const folder = folderFor('kill')
  try {
    job.prepare(folder, library)
    const child = spawn(process.execPath, [program, job.job, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const gone = once(child, 'exit')
    await Promise.race([once(child.stdout, 'data'), gone])
    await new Promise((done) => setTimeout(done, afterMs))
    child.kill('SIGKILL')
    const [code, signal] = await gone
    figure.rounds += 1
    if (signal !== 'SIGKILL') figure.late += 1
    if (signal !== 'SIGKILL' && code !== 0) figure.faults.push('the work itself failed')
    const fault = await job.judge(folder, library)
    if (fault === null) figure.whole += 1
    else figure.faults.push(`${fault} (killed after ${Math.round(afterMs)} ms)`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
