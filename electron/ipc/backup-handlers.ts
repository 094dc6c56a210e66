import { basename, dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { BackupState } from '../../shared/ipc/backups.ts'
import { fail, ok } from '../../shared/result.ts'
import type { BackupKeeper } from '../app/keep-backups.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { sendEvent } from '../app/send-event.ts'
import { readContents, readCopied } from '../backups/backup-copies.ts'
import type { CopyShelf } from '../backups/copy-shelf.ts'
import type { DraftMirror } from '../backups/draft-mirror.ts'
import { type KeptFolders, placeOf, showFolder } from '../backups/kept-folders.ts'
import { restoreKept } from '../backups/kept-in-copies.ts'
import { restoreDrafts } from '../backups/restore-drafts.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { prepareMove } from '../database/prepare-move.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { CopyDiffers } from '../files/copy-verified.ts'
import { toTargetError } from '../files/target-error.ts'
import type { KeptValue } from '../library/kept-value.ts'
import { UNSEEN } from '../progress/progress.ts'
import type { IssuedFiles } from '../versions/issued-files.ts'
import type { VersionStore } from '../versions/version-store.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import type { Works } from './works.ts'

export interface BackupHandlerParts {
  readonly database: Database
  readonly place: DatabasePlace
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly issuedFiles: IssuedFiles
  readonly shelf: CopyShelf
  readonly folders: KeptValue<KeptFolders>
  readonly mirror: DraftMirror
  /** null until the window is shown. */
  readonly keeper: () => BackupKeeper
  readonly reveal: (folder: string) => void
  /** Notes where the library goes at the next start, and starts anew. Throws the file system's error. */
  readonly moveTo: (folder: string) => void
}

const TITLES = {
  second: '选一个文件夹存放第二份备份',
  mirror: '选一个文件夹存放每份稿件的 Word 文件',
} as const

const COPY = { label: '纪要的备份', extensions: ['db'] } as const

export function createBackupHandlers(
  parts: BackupHandlerParts,
  dialogs: NativeDialogs,
  works: Works,
): Handlers<ChannelsOf<'backups'>> {
  const { database, place, drafts, folders, shelf } = parts
  const kept = (): KeptFolders => {
    const read = folders.get()
    return read.ok ? read.value : { second: null, mirror: null }
  }
  const dataFolder = dirname(place.file)
  /** Where the library is to be moved; null: nothing was chosen. */
  let moveTo: string | null = null
  const state = (): BackupState => ({
    backups: shelf.list(),
    dataPlace: placeOf(dataFolder),
    second: showFolder(kept().second),
    mirror: showFolder(kept().mirror),
  })
  return {
    'backups:state': () => ok(state()),
    'backups:make': async ({ work }, window) => {
      const made = await works.run(work, window, (progress) => parts.keeper().backUpNow(progress))
      if (!made.ok) return made
      return ok(made.value === null ? null : shelf.describe(made.value))
    },
    'backups:contents': ({ name, work }, window) =>
      works.run(work, window, (progress) => readContents(shelf, database, name, progress)),
    'backups:read': ({ name, id }) => {
      const copied = readCopied(shelf, name, id)
      if (!copied.ok) return copied
      const now = drafts.open(id)
      return ok({ copied: copied.value.minutes, now: now.ok ? now.value.minutes : null })
    },
    'backups:restore': ({ work, ...wish }, window) =>
      works.run(work, window, (progress) => restoreDrafts(parts, wish, progress)),
    'backups:restoreKept': async ({ name, kind }, window) => {
      const copy = shelf.find(name)
      if (copy === null) return fail({ kind: 'backup-unreadable', name })
      const made = await parts.keeper().backUpNow(UNSEEN)
      if (!made.ok) return made
      const restored = restoreKept(copy, database, kind)
      if (restored.ok) sendEvent(window, 'library:keptChanged', null)
      return restored
    },
    'backups:chooseCopy': async (_, window) => {
      const file = await dialogs.chooseToOpen(window, '打开别处的备份', COPY)
      if (file === null) return ok(null)
      const copy = await shelf.add(file)
      return copy === null ? fail({ kind: 'backup-unreadable', name: basename(file) }) : ok(copy)
    },
    'backups:chooseFolder': async ({ what }, window) => {
      const folder = await dialogs.chooseFolder(window, TITLES[what])
      if (folder === null) return ok(null)
      const set = folders.set({ ...kept(), [what]: folder })
      if (!set.ok) return set
      return ok(state())
    },
    'backups:fillFolder': ({ what, work }, window) =>
      works.run(work, window, async (progress) => {
        await (what === 'mirror' ? parts.mirror.catchUp(progress) : parts.keeper().copySecond(progress))
        return ok(null)
      }),
    'backups:leaveFolder': ({ what }) => {
      const set = folders.set({ ...kept(), [what]: null })
      return set.ok ? ok(state()) : set
    },
    'backups:reveal': ({ what }) => {
      const folder = what === 'data' ? dataFolder : kept()[what]
      if (folder !== null) parts.reveal(folder)
      return ok(null)
    },
    'backups:chooseData': async (_, window) => {
      moveTo = await dialogs.chooseFolder(window, '选一个文件夹存放稿件库')
      return ok(moveTo !== null)
    },
    'backups:moveData': async ({ work }, window) => {
      const folder = moveTo
      moveTo = null
      if (folder === null) return fail({ kind: 'refused' })
      try {
        const isDone = await works.run(work, window, (progress) => prepareMove(dataFolder, folder, progress))
        if (isDone) parts.moveTo(folder)
        return ok(isDone)
      } catch (error) {
        if (error instanceof CopyDiffers) return fail({ kind: 'backup-failed' })
        const known = toTargetError(error, placeOf(folder))
        if (known === null) throw error
        return fail(known)
      }
    },
  }
}
