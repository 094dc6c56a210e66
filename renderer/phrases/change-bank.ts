import type { Phrase, PhraseBank } from '#shared/phrases/phrase-bank.ts'

type Group = PhraseBank['groups'][number]

/** The bank with one phrase replaced, or taken out for null. */
export function changePhrase(bank: PhraseBank, id: string, next: Phrase | null): PhraseBank {
  return {
    ...bank,
    groups: bank.groups.map((group) => ({
      ...group,
      phrases: group.phrases.flatMap((phrase) => (phrase.id !== id ? [phrase] : next === null ? [] : [next])),
    })),
  }
}

/** The bank with one phrase a place up or down in its group; the same bank at the ends. */
export function movePhrase(bank: PhraseBank, id: string, by: -1 | 1): PhraseBank {
  return {
    ...bank,
    groups: bank.groups.map((group) => {
      const at = group.phrases.findIndex((phrase) => phrase.id === id)
      const moved = group.phrases[at]
      const other = group.phrases[at + by]
      if (!moved || !other) return group
      const phrases = [...group.phrases]
      phrases[at] = other
      phrases[at + by] = moved
      return { ...group, phrases }
    }),
  }
}

/** The bank with a group renamed; an empty name changes nothing. */
export function renameGroup(bank: PhraseBank, group: Group, name: string): PhraseBank {
  if (name.trim() === '') return bank
  return { ...bank, groups: bank.groups.map((one) => (one === group ? { ...one, name } : one)) }
}
