import type { RollEntry } from '../minutes/blocks.ts'
import { splitOutside } from '../text/split-outside.ts'
import { readPeople } from './read-people.ts'
import { isLikelyName } from './unit-and-name.ts'
import { isUnnamed } from './unnamed.ts'

type PeopleOfEntry = Pick<RollEntry, 'names' | 'unnamed'>

/** The people of an entry as one field shows them: 张三、李四、的代表. */
export function writePeople(entry: PeopleOfEntry): string {
  return [...entry.names, ...entry.unnamed].join('、')
}

/**
 * Reads the field back; names may also be parted by blanks: 周文澜　陆建平　杜　康. A part is unnamed when it was before or when it means people
 * without naming one.
 */
export function readPeopleField(text: string, before: Pick<RollEntry, 'unnamed'>): PeopleOfEntry {
  const names: string[] = []
  const unnamed: string[] = []
  for (const part of splitOutside(text, '、，,;；\n').map((one) => one.trim())) {
    if (part === '') continue
    if (before.unnamed.includes(part) || isUnnamed(part)) unnamed.push(part)
    else names.push(...splitAtBlanks(part))
  }
  return { names, unnamed }
}

/** Names that only blanks part; a part that is no row of names stays as it is. */
function splitAtBlanks(part: string): readonly string[] {
  if (!/\s/u.test(part)) return [part]
  const { unit, names, note } = readPeople(part, { likelyBare: true })
  // 禾　苗: two characters spread are one name, whatever its surname.
  if (/^\p{Script=Han}\s+\p{Script=Han}$/u.test(part)) return [part.replace(/\s+/gu, '')]
  return unit === null && note === null && names.every(isLikelyName) ? names : [part]
}

/**
 * 何一鸣（代） typed as a name: the words in brackets become the entry's note, as they are when the same is read from text; what is printed stays
 * the same. null: the last name has none, or the entry has a note already.
 */
export function noteApart(
  entry: Pick<RollEntry, 'names' | 'unnamed' | 'note'>,
): Pick<RollEntry, 'names' | 'note'> | null {
  if (entry.note !== null || entry.unnamed.length > 0) return null
  const [, name, note] = /^([^（(]+)[（(]([^（）()]+)[）)]$/u.exec(entry.names.at(-1) ?? '') ?? []
  if (name === undefined || note === undefined || !isLikelyName(name)) return null
  return { names: [...entry.names.slice(0, -1), name], note }
}

/** How many people an entry holds. */
export function countPeople(entries: readonly PeopleOfEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.names.length + entry.unnamed.length, 0)
}
