import { randomUUID } from 'node:crypto'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { readProfile } from '../../shared/profile/read-profile.ts'
import { ok } from '../../shared/result.ts'
import type { FileKind, NativeDialogs } from '../app/native-dialogs.ts'
import { readFileContent } from '../files/read-file.ts'
import type { JsonStore } from '../library/json-store.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { exportJsonFile, importJsonFile } from './json-file-handlers.ts'

const WORD_KIND: FileKind = { label: 'Word 文件', extensions: ['docx'] }
const KIND = { label: '版式文件', read: readProfile }

export function createProfileHandlers(
  profiles: JsonStore<FormatProfile>,
  dialogs: NativeDialogs,
): Handlers<ChannelsOf<'profiles'>> {
  return {
    'profiles:list': () => profiles.list(),
    'profiles:save': ({ profile }) => profiles.save(profile),
    'profiles:remove': ({ id }) => profiles.remove(id),
    'profiles:import': (_, window) => importJsonFile(window, dialogs, KIND),
    'profiles:readFromWord': async (_, window) => {
      const path = await dialogs.chooseToOpen(window, '从 Word 文件读取版式', WORD_KIND)
      if (path === null) return ok(null)
      const content = await readFileContent(path)
      if (!content.ok) return content
      const { readHouseProfile } = await import('../import/house-profile.ts')
      const read = readHouseProfile(content.value, randomUUID())
      return read.ok ? ok({ ...read.value, fileName: content.value.name }) : read
    },
    'profiles:export': ({ profile }, window) =>
      exportJsonFile(window, dialogs, KIND, profile, `${profile.name}版式`),
  }
}
