import type { PhraseBank } from './phrase-bank.ts'

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
