import type { Roll, RollEntry } from '../../minutes/blocks.ts'
import { createRollEntry } from '../../minutes/factories.ts'
import { type People, readPeople, standsBefore } from '../../people/read-people.ts'
import { rateSurname } from '../../people/surnames.ts'
import { tidyBlanks } from '../../text/blanks.ts'
import { hasOutside, splitOutside } from '../../text/split-outside.ts'

/** A row of a table: 县政府办 徐云波 刘小鹏, 市发改委主任 周强 市教育局 王五, or people with notes: 高积鑫（…） 张剑波（…）. */
export function readRow(body: string): RollEntry[] {
  const parts = body.split(/(?<=）)\s+(?=[^\s（])/u).filter((part) => part.trim() !== '')
  return parts.flatMap(splitAtUnits).map((part) => toEntry(readPeople(part, { likelyBare: false })))
}

/** Cuts a row before every unit that stands after names. */
function splitAtUnits(row: string): string[] {
  const parts: string[][] = [[]]
  for (const word of row.trim().split(/\s+/u)) {
    const isUnit = standsBefore(word) && (word.length > 3 || rateSurname(word) === 0)
    if (isUnit && (parts.at(-1)?.length ?? 0) > 0) parts.push([])
    parts.at(-1)?.push(word)
  }
  return parts.map((words) => words.join(' '))
}

/** A line whose entries and names are parted by marks: 市人大朱大丰，市政府办公室夏永华、汪志杰. */
export function readSeparated(
  body: string,
  marks: Pick<Roll, 'betweenEntries' | 'betweenNames'>,
): RollEntry[] {
  const stretches = splitOutside(body, marks.betweenEntries)
  if (marks.betweenEntries !== marks.betweenNames) {
    return stretches.map((stretch) => readEntry(splitOutside(stretch, marks.betweenNames)))
  }
  // One mark for everything: a stretch with a unit begins a new entry.
  const entries: RollEntry[] = []
  for (const stretch of stretches) {
    const people = readPeople(stretch, { likelyBare: true })
    const last = entries.at(-1)
    const goesOn =
      people.unit === null && last?.note === null && (last.unnamed.length === 0 || people.names.length === 0)
    if (last !== undefined && goesOn) addPeople(last, people, stretch)
    else entries.push(toEntry(people))
  }
  return entries
}

/** Whether a text is nothing but names parted as entries usually are: 张三，李四，王五。 */
export function isNameList(text: string): boolean {
  if (!hasOutside(text, '，') || hasOutside(text, '、；')) return false
  return splitOutside(text.trimEnd().replace(/。$/u, ''), '，').every((stretch) => {
    const people = readPeople(stretch, { likelyBare: false })
    return people.unit === null && people.names.length === 1
  })
}

/** One entry: 市政府办公室夏永华、汪志杰、倪明德. */
function readEntry(stretches: readonly string[]): RollEntry {
  const [first = '', ...others] = stretches
  const entry = toEntry(readPeople(first, { likelyBare: others.length > 0 && first.trim().length <= 4 }))
  for (const stretch of others) addPeople(entry, readPeople(stretch, { likelyBare: true }), stretch)
  return entry
}

function toEntry(people: People): RollEntry {
  return createRollEntry({
    unit: people.unit,
    names: [...people.names],
    unnamed: people.unnamed === null ? [] : [people.unnamed],
    note: people.note,
  })
}

/** Adds what the next stretch names to an entry that is being built; a unit inside the entry stays with its name as written. */
function addPeople(entry: RollEntry, people: People, written: string): void {
  if (entry.note !== null) {
    // A note in the middle stays with its name; only the last one is the entry's.
    entry.names.push(`${entry.names.pop() ?? ''}（${entry.note}）`)
    entry.note = null
  }
  if (people.unit !== null) {
    entry.names.push(tidyBlanks(written))
    return
  }
  for (const name of people.names) entry.names.push(name)
  if (people.unnamed !== null) entry.unnamed.push(people.unnamed)
  entry.note = people.note
}
