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

/** Both banks: groups of the same name are joined; a phrase whose id is taken already replaces the one that has it. */
export function mergeBanks(bank: PhraseBank, added: PhraseBank): PhraseBank {
  const replaced = new Map(
    added.groups.flatMap((group) => group.phrases.map((phrase) => [phrase.id, phrase])),
  )
  const known = new Set(bank.groups.flatMap((group) => group.phrases.map((phrase) => phrase.id)))
  const groups = bank.groups.map((group) => ({
    ...group,
    phrases: group.phrases.map((phrase) => replaced.get(phrase.id) ?? phrase),
  }))
  for (const group of added.groups) {
    const fresh = group.phrases.filter((phrase) => !known.has(phrase.id))
    const same = groups.find((one) => one.name === group.name)
    if (same) same.phrases = [...same.phrases, ...fresh]
    else groups.push({ name: group.name, phrases: fresh })
  }
  return {
    ...bank,
    groups: groups.filter(
      (group) => group.phrases.length > 0 || bank.groups.some((one) => one.name === group.name),
    ),
  }
}
