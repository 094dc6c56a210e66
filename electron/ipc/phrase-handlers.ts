import { type PhraseBank, readPhraseBank } from '../../shared/phrases/phrase-bank.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import type { KeptValue } from '../library/kept-value.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { exportJsonFile, importJsonFile } from './json-file-handlers.ts'

const KIND = { label: '常用语文件', read: readPhraseBank }

export function createPhraseHandlers(
  phrases: KeptValue<PhraseBank>,
  dialogs: NativeDialogs,
): Handlers<ChannelsOf<'phrases'>> {
  return {
    'phrases:list': () => phrases.get(),
    'phrases:save': ({ bank }) => phrases.set(bank),
    'phrases:import': (_, window) => importJsonFile(window, dialogs, KIND),
    'phrases:export': ({ bank }, window) => exportJsonFile(window, dialogs, KIND, bank, '常用语'),
  }
}
