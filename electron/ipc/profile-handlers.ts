import type { FormatProfile } from '../../shared/profile/profile.ts'
import { readProfile } from '../../shared/profile/read-profile.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import type { JsonStore } from '../library/json-store.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { exportJsonFile, importJsonFile } from './json-file-handlers.ts'

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
    'profiles:export': ({ profile }, window) =>
      exportJsonFile(window, dialogs, KIND, profile, `${profile.name}版式`),
  }
}
