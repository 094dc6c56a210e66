import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { BackupState } from '../../shared/ipc/backups.ts'
import { fail, ok } from '../../shared/result.ts'
import type { BackupKeeper } from '../app/keep-backups.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { describeBackup, describeBackups, readContents, readCopied } from '../backups/backup-copies.ts'
import type { DraftMirror } from '../backups/draft-mirror.ts'
import { type KeptFolders, placeOf, showFolder } from '../backups/kept-folders.ts'
import { restoreDrafts } from '../backups/restore-drafts.ts'
import type { DatabasePlace } from '../database/connect.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { toTargetError } from '../files/target-error.ts'
import type { KeptValue } from '../library/kept-value.ts'
import type { VersionStore } from '../versions/version-store.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

export interface BackupHandlerParts {
  readonly database: Database
  readonly place: DatabasePlace
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly folders: KeptValue<KeptFolders>
  readonly mirror: DraftMirror
  /** null until the window is shown. */
  readonly keeper: () => BackupKeeper
  readonly reveal: (folder: string) => void
  /** Notes where the library goes at the next start, and starts anew. Throws the file system's error. */
  readonly moveTo: (folder: string) => void
}

const TITLES = {
  second: '选一个文件夹存放备份副本',
  mirror: '选一个文件夹存放每份稿件的 Word 文件',
} as const

export function createBackupHandlers(
  parts: BackupHandlerParts,
  dialogs: NativeDialogs,
): Handlers<ChannelsOf<'backups'>> {
  const { database, place, drafts, folders } = parts
  const kept = (): KeptFolders => {
    const read = folders.get()
    return read.ok ? read.value : { second: null, mirror: null }
  }
  const dataFolder = dirname(place.file)
  const state = (): BackupState => ({
    backups: describeBackups(place),
    dataPlace: placeOf(dataFolder),
    second: showFolder(kept().second),
    mirror: showFolder(kept().mirror),
  })
  return {
    'backups:state': () => ok(state()),
    'backups:make': async () => {
      const made = await parts.keeper().backUpNow()
      return made.ok ? ok(describeBackup(place, made.value)) : made
    },
    'backups:contents': ({ name }) => readContents(place, database, name),
    'backups:read': ({ name, id }) => {
      const copied = readCopied(place, name, id)
      if (!copied.ok) return copied
      const now = drafts.open(id)
      return ok({ copied: copied.value, now: now.ok ? now.value.minutes : null })
    },
    'backups:restore': (wish) => restoreDrafts(parts, wish),
    'backups:chooseFolder': async ({ what }, window) => {
      const folder = await dialogs.chooseFolder(window, TITLES[what])
      if (folder === null) return ok(null)
      const set = folders.set({ ...kept(), [what]: folder })
      if (!set.ok) return set
      if (what === 'mirror') void parts.mirror.catchUp()
      else await parts.keeper().copySecond()
      return ok(state())
    },
    'backups:leaveFolder': ({ what }) => {
      const set = folders.set({ ...kept(), [what]: null })
      return set.ok ? ok(state()) : set
    },
    'backups:reveal': ({ what }) => {
      const folder = what === 'data' ? dataFolder : kept()[what]
      if (folder !== null) parts.reveal(folder)
      return ok(null)
    },
    'backups:moveData': async (_, window) => {
      const folder = await dialogs.chooseFolder(window, '选一个文件夹存放稿件库')
      if (folder === null) return ok(false)
      try {
        parts.moveTo(folder)
        return ok(true)
      } catch (error) {
        const known = toTargetError(error, placeOf(folder))
        if (known === null) throw error
        return fail(known)
      }
    },
  }
}
