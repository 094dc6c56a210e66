import { fail, ok } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { type IssuingParts, issueDraft, unlockDraft } from '../versions/issue-draft.ts'
import { AUTOMATIC } from '../versions/version-words.ts'
import { EXPORT_KINDS } from './export-kinds.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { writeIfChosen } from './write-if-chosen.ts'

export function createVersionHandlers(
  parts: IssuingParts,
  dialogs: NativeDialogs,
): Handlers<ChannelsOf<'versions'>> {
  const { drafts, versions, files } = parts
  return {
    'versions:list': ({ draftId }) => versions.list(draftId),
    'versions:read': ({ id }) => versions.read(id),
    'versions:keep': ({ draftId, name, by, why }) => {
      const draft = drafts.open(draftId)
      if (!draft.ok) return draft
      const words = name === null ? AUTOMATIC : { tier: 'named' as const, name, by, why }
      return versions.keep(draft.value.summary, draft.value.minutes, words)
    },
    'versions:issue': ({ draftId, by, why }) => issueDraft(parts, draftId, { by, why }),
    'versions:unlock': ({ draftId, by, why }) => {
      const unlocked = unlockDraft(parts, draftId, { by, why })
      return unlocked.ok ? ok(unlocked.value.version) : unlocked
    },
    'versions:saveFile': async ({ id, format }, window) => {
      const version = versions.read(id)
      if (!version.ok) return version
      const { summary } = version.value
      const file = summary.files.find((one) => one.format === format)
      if (file === undefined) return fail({ kind: 'issued-file-changed' })
      const bytes = await files.read(file)
      if (!bytes.ok) return bytes
      const path = await dialogs.chooseToSave(window, '另存印发件', EXPORT_KINDS[format], summary.title)
      return writeIfChosen(path, () => bytes.value)
    },
  }
}
