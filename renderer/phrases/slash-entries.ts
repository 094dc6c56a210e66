import type { PhraseBank } from '#shared/phrases/phrase-bank.ts'
import type { SlashEntry } from '../editor/menus/slash-entry.ts'
import { phraseStrings as strings, symbolNames } from '../strings/phrases.ts'
import { insertPhrase, insertSymbol } from './insert-phrase.ts'

/** Phrases and symbols for the list at an empty line. */
export function phraseSlashEntries(bank: PhraseBank): SlashEntry[] {
  const phrases = bank.groups.flatMap((group) =>
    group.phrases.map((phrase) => ({
      id: `phrase:${phrase.id}`,
      label: phrase.title,
      hint: phrase.trigger ?? strings.kind,
      trigger: phrase.trigger,
      run: (editor: Parameters<SlashEntry['run']>[0]) => insertPhrase(editor, phrase),
    })),
  )
  const symbols = symbolNames.map(([symbol, name]) => ({
    id: `symbol:${symbol}`,
    label: `${name} ${symbol}`,
    hint: strings.symbolKind,
    run: (editor: Parameters<SlashEntry['run']>[0]) => insertSymbol(editor, symbol),
  }))
  return [...phrases, ...symbols]
}
