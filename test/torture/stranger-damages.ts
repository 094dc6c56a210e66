import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { createRandom } from '../support/random.ts'
import type { Damage } from './damages.ts'
import { fileIn } from './torture-library.ts'

type Random = ReturnType<typeof createRandom>

const PAGE = 4096

function edit(file: string, change: (bytes: Buffer) => Buffer | undefined): void {
  const bytes = readFileSync(file)
  writeFileSync(file, change(bytes) ?? bytes)
}

function backups(folder: string): string[] {
  const room = join(folder, '备份')
  return readdirSync(room)
    .filter((name) => name.endsWith('.db'))
    .sort()
    .map((name) => join(room, name))
}

/** A place in a file, as a multiple of `step`. */
function placeIn(bytes: Buffer, step: number, random: Random): number {
  return step * random.below(Math.max(1, Math.floor(bytes.length / step)))
}

function onRows(file: string, sql: string): void {
  const database = new Database(file)
  database.pragma('ignore_check_constraints = ON')
  database.exec(sql)
  database.close()
}

/** Fields of SQLite's file header: the first byte, how many, and what they may wrongly say. */
const HEADER_FIELDS: readonly (readonly [number, readonly number[]])[] = [
  // Size of a page: 512, 1024, 8192, 65,536, 0.
  [16, [0x02, 0x00]],
  [16, [0x04, 0x00]],
  [16, [0x20, 0x00]],
  [16, [0x00, 0x01]],
  [16, [0x00, 0x00]],
  // Versions of the format; 3 is none.
  [18, [1, 1]],
  [18, [3, 3]],
  // Bytes kept free at the end of each page.
  [20, [8]],
  // How many pages there are, the list of free ones, the schema's counter and format.
  [28, [0, 0, 0, 2]],
  [28, [0, 1, 0, 0]],
  [32, [0, 0, 0, 3, 0, 0, 0, 1]],
  [40, [0xff, 0xff, 0xff, 0xff]],
  [44, [0, 0, 0, 9]],
  // Automatic vacuum; UTF-16.
  [52, [0, 0, 0, 3]],
  [56, [0, 0, 0, 2]],
  [56, [0, 0, 0, 3]],
]

/** A piece of one library in another, times that do not fit each other, blocks of the disk: what copying, syncing and mending by strangers leaves. */
export const STRANGER_DAMAGES: readonly Damage[] = [
  {
    kind: 'an older copy of one page',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const old = readFileSync(random.pick(backups(folder)))
        const at = placeIn(old, PAGE, random)
        if (at + PAGE <= bytes.length) old.copy(bytes, at, at, at + PAGE)
        return undefined
      }),
  },
  {
    kind: 'the first half of an older copy',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const old = readFileSync(random.pick(backups(folder)))
        const length = placeIn(old, PAGE, random)
        return Buffer.concat([old.subarray(0, length), bytes.subarray(length)])
      }),
  },
  {
    kind: 'pages of another library',
    damage: (folder, random, stranger) =>
      edit(fileIn(folder), (bytes) => {
        const other = readFileSync(backups(stranger)[0] ?? '')
        for (let time = 0; time <= random.below(5); time += 1) {
          const at = placeIn(other, PAGE, random)
          if (at + PAGE <= bytes.length) other.copy(bytes, at, at, at + PAGE)
        }
        return undefined
      }),
  },
  {
    kind: 'two libraries mixed: file of one, record of the other',
    damage: (folder, _, stranger) => copyFileSync(`${fileIn(stranger)}-known`, `${fileIn(folder)}-known`),
  },
  {
    kind: 'another library’s copies beside the file, and a page zeroed',
    damage: (folder, random, stranger) => {
      for (const file of backups(folder)) copyFileSync(random.pick(backups(stranger)), file)
      edit(fileIn(folder), (bytes) => bytes.fill(0, PAGE * 3, PAGE * 4) && undefined)
    },
  },
  {
    kind: 'a search index of another library',
    damage: (folder, random, stranger) => {
      const index = `${fileIn(stranger)}-search`
      if (existsSync(index)) copyFileSync(index, `${fileIn(folder)}-search`)
      else writeFileSync(`${fileIn(folder)}-search`, Buffer.alloc(random.below(9000), 7))
    },
  },
  {
    kind: 'a field of the header',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const [at, wrong] = random.pick(HEADER_FIELDS)
        for (const [index, value] of wrong.entries()) bytes[at + index] = value
        return undefined
      }),
  },
  {
    kind: 'a byte too many',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const at = random.below(bytes.length)
        return Buffer.concat([bytes.subarray(0, at), Buffer.from([random.below(256)]), bytes.subarray(at)])
      }),
  },
  {
    kind: 'a page too few',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const at = placeIn(bytes, PAGE, random)
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + PAGE)])
      }),
  },
  {
    kind: 'a block of the disk (16 kB) of 0xFF',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const at = placeIn(bytes, PAGE, random)
        bytes.fill(0xff, at, Math.min(bytes.length, at + 4 * PAGE))
        return undefined
      }),
  },
  {
    kind: 'half a page repeated (a torn write)',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const at = placeIn(bytes, PAGE, random)
        bytes.copy(bytes, at + 512, at, at + 512)
        return undefined
      }),
  },
  {
    kind: '60 single bytes',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        for (let time = 0; time < 60; time += 1) bytes[random.below(bytes.length)] = random.below(256)
        return undefined
      }),
  },
  { kind: 'the file twice over', damage: (folder) => edit(fileIn(folder), (b) => Buffer.concat([b, b])) },
  {
    kind: 'a text changed and its proof gone',
    damage: (folder, random) =>
      onRows(
        fileIn(folder),
        `UPDATE draft_documents SET minutes = replace(minutes, '措施', '拖施'), proof = NULL WHERE rowid = ${1 + random.below(24)}`,
      ),
  },
  {
    kind: 'texts of two drafts exchanged',
    damage: (folder, random) => {
      const one = 1 + random.below(24)
      const other = 1 + ((one + random.below(22)) % 24)
      onRows(
        fileIn(folder),
        `CREATE TEMP TABLE kept AS SELECT rowid AS n, minutes, search_text, proof FROM draft_documents WHERE rowid IN (${one}, ${other});
         UPDATE draft_documents SET (minutes, search_text, proof) = (SELECT minutes, search_text, proof FROM kept WHERE n = ${other}) WHERE rowid = ${one};
         UPDATE draft_documents SET (minutes, search_text, proof) = (SELECT minutes, search_text, proof FROM kept WHERE n = ${one}) WHERE rowid = ${other}`,
      )
    },
  },
  {
    kind: 'one character of a text, in the bytes of the file',
    damage: (folder, random) =>
      edit(fileIn(folder), (bytes) => {
        const word = Buffer.from('压实责任')
        const found: number[] = []
        for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) found.push(at)
        Buffer.from('拖').copy(bytes, random.pick(found))
        return undefined
      }),
  },
  {
    kind: 'file missing, one bit in every copy',
    damage: (folder, random) => {
      rmSync(fileIn(folder))
      for (const file of backups(folder))
        edit(file, (bytes) => {
          const at = 100 + random.below(bytes.length - 100)
          bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
          return undefined
        })
    },
  },
  {
    kind: 'file missing, the copies’ names exchanged',
    damage: (folder) => {
      rmSync(fileIn(folder))
      const [one, other] = backups(folder)
      if (one === undefined || other === undefined) return
      const kept = readFileSync(one)
      copyFileSync(other, one)
      writeFileSync(other, kept)
    },
  },
  {
    kind: 'log of an hour ago',
    wantsLog: true,
    damage: (folder, random) => {
      // The log as it was: its beginning, with what has been written over since.
      edit(`${fileIn(folder)}-wal`, (bytes) => {
        const frame = PAGE + 24
        const frames = Math.floor((bytes.length - 32) / frame)
        return bytes.subarray(0, 32 + frame * random.below(frames))
      })
      rmSync(`${fileIn(folder)}-shm`, { force: true })
    },
  },
  {
    kind: 'frames of the log exchanged',
    wantsLog: true,
    damage: (folder, random) => {
      edit(`${fileIn(folder)}-wal`, (bytes) => {
        const frame = PAGE + 24
        const frames = Math.floor((bytes.length - 32) / frame)
        const [one, other] = [32 + frame * random.below(frames), 32 + frame * random.below(frames)]
        const kept = Buffer.from(bytes.subarray(one, one + frame))
        bytes.copy(bytes, one, other, other + frame)
        kept.copy(bytes, other)
        return undefined
      })
      rmSync(`${fileIn(folder)}-shm`, { force: true })
    },
  },
  {
    kind: 'an older copy of the file under the newest log',
    wantsLog: true,
    damage: (folder, random) => {
      copyFileSync(random.pick(backups(folder)), fileIn(folder))
      rmSync(`${fileIn(folder)}-shm`, { force: true })
    },
  },
]
