import type { CheckMemory } from '#shared/check/ignored.ts'
import type { CheckOptions } from '#shared/check/reading/document-reading.ts'
import type { Roster } from '#shared/roster/roster.ts'

/** Names of two characters are words too often. */
const LEAST_ALIAS = 3

/** What the house knows: its roster, its words and the numbers of its other drafts. */
export function checkOptionsOf(
  { units, people }: Roster,
  { words }: Pick<CheckMemory, 'words'>,
  drafts: CheckOptions['drafts'],
): CheckOptions {
  const names = new Set(units.map(({ name }) => name))
  return {
    units: units.flatMap(({ name, fullName }) => (fullName === '' ? [name] : [name, fullName])),
    people: [...new Set(people.map(({ name }) => name))],
    // A name that another unit goes by is no slip.
    aliases: units.flatMap(({ name, aliases, formerNames }) =>
      [...aliases, ...formerNames.map((former) => former.name)]
        .filter((alias) => alias.length >= LEAST_ALIAS && !names.has(alias))
        .map((alias) => ({ alias, name })),
    ),
    words,
    drafts,
  }
}
