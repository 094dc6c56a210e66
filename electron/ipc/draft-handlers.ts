import { ok } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { writeRescue } from '../drafts/rescue.ts'
import type { OriginalStore } from '../originals/original-store.ts'
import { type IssuedFiles, nameOfIssued } from '../versions/issued-files.ts'
import type { VersionStore } from '../versions/version-store.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

export function createDraftHandlers(
  drafts: DraftStore,
  dataFolder: string,
  beside: {
    readonly originals: Pick<OriginalStore, 'remove'>
    readonly versions: Pick<VersionStore, 'list' | 'listIssued'>
    readonly issuedFiles: Pick<IssuedFiles, 'remove'>
  },
): Handlers<ChannelsOf<'drafts'>> {
  return {
    'drafts:list': (input) => drafts.list(input),
    'drafts:create': ({ minutes, pages, record }) => drafts.create(minutes, pages, record),
    'drafts:open': ({ id }) => drafts.open(id),
    'drafts:save': (input) => drafts.save(input),
    'drafts:rename': ({ id, ownTitle }) => drafts.rename(id, ownTitle),
    'drafts:duplicate': ({ id }) => drafts.duplicate(id),
    'drafts:recover': ({ id }) => drafts.recover(id),
    'drafts:rescue': ({ minutes, record }) =>
      tryOnDatabase(() => {
        writeRescue(dataFolder, minutes, record, Date.now())
        return ok(null)
      }),
    'drafts:trash': ({ id }) => drafts.trash(id),
    'drafts:restore': ({ id }) => drafts.restore(id),
    'drafts:archive': ({ id, isArchived }) => drafts.archive(id, isArchived),
    'drafts:purge': async ({ id }) => {
      const versions = beside.versions.list(id)
      const purged = drafts.purge(id)
      if (!purged.ok) return purged
      await beside.originals.remove(id)
      const wanted = beside.versions.listIssued()
      if (!versions.ok || !wanted.ok) return purged
      // A draft that was handed over and back shares its files with the other one.
      const names = new Set(wanted.value.map(nameOfIssued))
      const files = versions.value.flatMap((version) => version.files)
      await beside.issuedFiles.remove(files.filter((file) => !names.has(nameOfIssued(file))))
      return purged
    },
    'drafts:setStatus': ({ id, status }) => drafts.setStatus(id, status),
  }
}
