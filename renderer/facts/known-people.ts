import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { findOpening, findRolls } from '#shared/minutes/walk.ts'
import { readPerson } from '#shared/parse/header/chair.ts'
import type { Roster } from '#shared/roster/roster.ts'
import { rosterAt } from '#shared/roster/roster-at.ts'

/** Who may take the chair, and with which post. */
export interface KnownPerson {
  readonly name: string
  /** '' when not known. */
  readonly post: string
}

/** Members of the roster without a unit first (the leaders), then the names of the document's rolls, then everybody; each once, as of the meeting's day. */
export function knownPeople({ children }: MinutesContext, roster: Roster): KnownPerson[] {
  const { people } = rosterAt(roster, findOpening(children)?.meeting.date ?? null)
  const known = new Map<string, KnownPerson>()
  const add = ({ name, post }: KnownPerson) => {
    if (name !== '' && !known.has(name)) known.set(name, { name, post })
  }
  for (const person of people) if (person.unitId === null) add(person)
  const postOf = new Map(people.map(({ name, post }) => [name, post]))
  for (const { entries } of findRolls(children)) {
    for (const { unit, names } of entries) {
      if (unit === null) for (const name of names) add({ name, post: postOf.get(name) ?? '' })
    }
  }
  for (const person of people) add(person)
  return [...known.values()]
}

interface Chair {
  readonly chairName: string | null
  readonly chairPost: string | null
}

/** The chair and his post: who the roster knows brings his own along, and another man's does not stay with him. */
export function chairOf(name: string, chairPost: string | null, people: readonly KnownPerson[]): Chair {
  const post = people.find((one) => one.name === name)?.post ?? ''
  return { chairName: name === '' ? null : name, chairPost: post === '' ? chairPost : post }
}

/** 周文澜市长, 市长周文澜 typed where the name alone belongs, taken apart; null when it is a name, or nobody. */
export function chairWithPost(text: string): Chair | null {
  const chair = readPerson(text.replaceAll(/\s/gu, ''))
  return chair.chairName === null || chair.chairPost === null ? null : chair
}
