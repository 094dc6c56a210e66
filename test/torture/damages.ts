import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { createRandom } from '../support/random.ts'
import { fileIn } from './torture-library.ts'

type Random = ReturnType<typeof createRandom>

const PAGE = 4096

/** A way to damage a library that nobody has open. */
export interface Damage {
  readonly kind: string
  /** Needs the afternoon in the write-ahead log. */
  readonly wantsLog?: true
  readonly damage: (folder: string, random: Random, stranger: string) => void
}

function edit(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file)
  change(bytes)
  writeFileSync(file, bytes)
}

function flip(bytes: Buffer, from: number, to: number, random: Random): void {
  const at = from + random.below(Math.max(1, to - from))
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
}

function pageOf(bytes: Buffer, random: Random): number {
  return PAGE * (1 + random.below(bytes.length / PAGE - 1))
}

function eachBackup(folder: string, work: (file: string) => void): void {
  const room = join(folder, '备份')
  if (existsSync(room)) for (const name of readdirSync(room)) if (name.endsWith('.db')) work(join(room, name))
}

function newestBackup(folder: string): string | null {
  const room = join(folder, '备份')
  const name = readdirSync(room)
    .filter((one) => one.endsWith('.db'))
    .sort()
    .at(-1)
  return name === undefined ? null : join(room, name)
}

function zeroPage(file: string, random: Random): void {
  edit(file, (bytes) => {
    const at = pageOf(bytes, random)
    bytes.fill(0, at, at + PAGE)
  })
}

/** Renames the copies as a clock of that year would have named them. */
function renameBackups(folder: string, year: string): void {
  eachBackup(folder, (file) => renameSync(file, file.replace(/-\d{4}(?=\d{4}-\d{6}\.db$)/u, `-${year}`)))
}

const ROW_DAMAGES = [
  "UPDATE drafts SET meeting_date = '2025-03-x8' WHERE rowid = ?",
  "UPDATE drafts SET status = '完' WHERE rowid = ?",
  'UPDATE drafts SET pages = 0 WHERE rowid = ?',
  "UPDATE drafts SET derived_title = derived_title || '改' WHERE rowid = ?",
  "UPDATE draft_documents SET minutes = replace(minutes, '会议', '会仪') WHERE rowid = ?",
  'UPDATE draft_documents SET minutes = \'{"x"\' WHERE rowid = ?',
  'UPDATE draft_documents SET revision = revision - 1 WHERE rowid = ?',
  'DELETE FROM draft_documents WHERE rowid = ?',
  "UPDATE draft_records SET body = replace(body, '记下', '记上') WHERE rowid = ?",
  'UPDATE draft_records SET revision = revision - 1 WHERE rowid = ?',
  'DELETE FROM draft_records WHERE rowid = ?',
]

function breakRow(folder: string, random: Random): void {
  const database = new Database(fileIn(folder))
  database.pragma('ignore_check_constraints = ON')
  database.prepare(random.pick(ROW_DAMAGES)).run(1 + random.below(24))
  database.close()
}

/** Parts that SQLite's own check does not miss. */
const PARTS = [
  'DROP TABLE versions',
  'DROP TABLE draft_records',
  'DROP TABLE roster_people',
  'DROP TABLE library_facts',
  'DROP TABLE templates',
  'ALTER TABLE drafts DROP COLUMN archived_at_ms',
  'DROP INDEX drafts_by_change',
  "DELETE FROM library_facts WHERE name = 'id'",
  "DELETE FROM library_facts WHERE name = 'version'",
  "UPDATE library_facts SET value = 'x' WHERE name = 'changes'",
  'PRAGMA user_version = 0',
  'PRAGMA user_version = 3',
]

function change(file: string, sql: string): void {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

/** What stands where the program or SQLite has files of its own. */
const IN_THE_WAY: readonly ((folder: string, random: Random) => void)[] = [
  (folder) => writeFileSync(`${fileIn(folder)}.rebuilt`, ''),
  (folder) => writeFileSync(`${fileIn(folder)}.rebuilt`, 'half of it'),
  (folder) => mkdirSync(`${fileIn(folder)}-journal`),
  (folder) => replaceByFolder(`${fileIn(folder)}-wal`),
  (folder) => replaceByFolder(`${fileIn(folder)}-shm`),
  (folder) => writeFileSync(`${fileIn(folder)}-journal`, Buffer.alloc(5000)),
  (folder) => mkdirSync(`${fileIn(folder)}-search`),
  (folder) => mkdirSync(join(folder, '未存入的稿件', 'x.json'), { recursive: true }),
  (folder, random) =>
    edit(`${fileIn(folder)}-known`, (bytes) => {
      for (let time = 0; time < 20; time += 1) flip(bytes, 0, bytes.length, random)
    }),
]

function replaceByFolder(file: string): void {
  rmSync(file, { force: true })
  mkdirSync(file)
}

/** As the issue lists them. */
export const DAMAGES: readonly Damage[] = [
  {
    kind: 'one bit in the header',
    damage: (folder, random) => edit(fileIn(folder), (bytes) => flip(bytes, 0, 100, random)),
  },
  {
    kind: 'one bit in the pages',
    damage: (folder, random) => edit(fileIn(folder), (bytes) => flip(bytes, 100, bytes.length, random)),
  },
  {
    kind: '20 bytes in the pages',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const at = random.below(bytes.length - 20)
        for (let place = 0; place < 20; place += 1) bytes[at + place] = random.below(256)
      }),
  },
  { kind: 'a page zeroed', damage: (folder, random) => zeroPage(fileIn(folder), random) },
  {
    kind: 'two pages swapped',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const [one, other] = [pageOf(bytes, random), pageOf(bytes, random)]
        const kept = Buffer.from(bytes.subarray(one, one + PAGE))
        bytes.copy(bytes, one, other, other + PAGE)
        kept.copy(bytes, other)
      }),
  },
  {
    kind: 'cut off',
    damage: (folder, random) => truncateSync(fileIn(folder), random.below(statSync(fileIn(folder)).size)),
  },
  {
    kind: 'cut off in the last page',
    damage: (folder, random) =>
      truncateSync(fileIn(folder), statSync(fileIn(folder)).size - 1 - random.below(PAGE)),
  },
  { kind: 'empty file', damage: (folder) => writeFileSync(fileIn(folder), '') },
  { kind: 'file missing', damage: (folder) => rmSync(fileIn(folder)) },
  { kind: 'replaced by a text', damage: (folder) => writeFileSync(fileIn(folder), '会议纪要'.repeat(5000)) },
  { kind: 'a row broken', damage: breakRow },
  {
    kind: 'a table, column, index or fact missing',
    damage: (folder, random) => change(fileIn(folder), random.pick(PARTS)),
  },
  {
    kind: 'a proof gone',
    damage: (folder, random) =>
      change(fileIn(folder), `UPDATE draft_documents SET proof = NULL WHERE rowid = ${1 + random.below(24)}`),
  },
  { kind: 'something in the way', damage: (folder, random) => random.pick(IN_THE_WAY)(folder, random) },
  {
    kind: 'an older copy in its place',
    damage: (folder) => {
      const newest = newestBackup(folder)
      if (newest !== null) copyFileSync(newest, fileIn(folder))
    },
  },
  {
    kind: 'a mark before the first byte, or line ends changed',
    damage: (folder, random) => {
      const bytes = readFileSync(fileIn(folder))
      const changed =
        random.below(2) === 0
          ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])
          : Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
      writeFileSync(fileIn(folder), changed)
    },
  },
  {
    kind: 'one bit in the log',
    wantsLog: true,
    damage: (folder, random) =>
      edit(`${fileIn(folder)}-wal`, (bytes) => flip(bytes, 0, bytes.length, random)),
  },
  {
    kind: 'log cut off',
    wantsLog: true,
    damage: (folder, random) => {
      const log = `${fileIn(folder)}-wal`
      truncateSync(log, random.below(statSync(log).size))
    },
  },
  { kind: 'log deleted', wantsLog: true, damage: (folder) => rmSync(`${fileIn(folder)}-wal`) },
  {
    kind: 'log of another library',
    wantsLog: true,
    damage: (folder, _, stranger) => {
      copyFileSync(`${fileIn(stranger)}-wal`, `${fileIn(folder)}-wal`)
      rmSync(`${fileIn(folder)}-shm`, { force: true })
    },
  },
  {
    kind: 'index of the log damaged',
    wantsLog: true,
    damage: (folder, random) => {
      const bytes = Buffer.from(Array.from({ length: 32_768 }, () => random.below(256)))
      writeFileSync(`${fileIn(folder)}-shm`, bytes)
    },
  },
  {
    kind: 'index of the log deleted',
    wantsLog: true,
    damage: (folder) => rmSync(`${fileIn(folder)}-shm`, { force: true }),
  },
  {
    kind: 'a page zeroed, newest copy bad too',
    damage: (folder, random) => {
      zeroPage(fileIn(folder), random)
      const newest = newestBackup(folder)
      if (newest !== null) zeroPage(newest, random)
    },
  },
  {
    kind: 'file missing, newest copy empty',
    damage: (folder) => {
      rmSync(fileIn(folder))
      const newest = newestBackup(folder)
      if (newest !== null) writeFileSync(newest, '')
    },
  },
  {
    kind: 'file missing, a row of the newest copy broken',
    damage: (folder, random) => {
      rmSync(fileIn(folder))
      const newest = newestBackup(folder)
      if (newest === null) return
      const database = new Database(newest)
      const wrong = "UPDATE draft_documents SET minutes = replace(minutes, '会议', '会仪') WHERE rowid = ?"
      database.prepare(wrong).run(1 + random.below(24))
      database.close()
    },
  },
  {
    kind: 'a page zeroed, copies of 2099',
    damage: (folder, random) => {
      zeroPage(fileIn(folder), random)
      renameBackups(folder, '2099')
    },
  },
  {
    kind: 'file missing, copies of 1970',
    damage: (folder) => {
      rmSync(fileIn(folder))
      renameBackups(folder, '1970')
    },
  },
]
