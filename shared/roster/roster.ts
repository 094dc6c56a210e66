import { z } from 'zod'
import { isoDateSchema } from '../minutes/text.ts'
import { seriesSchema } from '../series/series.ts'

const nameSchema = z.string().trim().min(1).max(100)
const wordsSchema = z.string().trim().max(200)

/** A unit as offices name it. Its place is its rank in the official order: the smaller the earlier. */
export const rosterUnitSchema = z.strictObject({
  id: z.uuid(),
  /** 规范简称, as rolls print it: 市发改委. */
  name: nameSchema,
  /** 全称: 云州市发展和改革委员会; '' when not known. */
  fullName: wordsSchema,
  /** Other names it goes by, at any time. */
  aliases: z.array(nameSchema).max(20),
  /** 曾用名: what it was called as 规范简称, up to and with a day. */
  formerNames: z.array(z.strictObject({ name: nameSchema, until: z.iso.date() })).max(20),
  /** 市直部门, 区镇; '' without. */
  group: wordsSchema,
  place: z.int().nonnegative(),
  /** The unit exists from and until; null: always. */
  validFrom: isoDateSchema,
  validTo: isoDateSchema,
})
export type RosterUnit = z.infer<typeof rosterUnitSchema>

/** Somebody in a post. Who goes to another post has two of these, with one `personId`; a post that changes hands by date is two of them. */
const rosterPersonSchema = z.strictObject({
  id: z.uuid(),
  /** The same for all posts of one person; two people of one name have two. */
  personId: z.uuid(),
  name: nameSchema,
  unitId: z.uuid().nullable(),
  /** 职务: 副主任; '' when not known. */
  post: wordsSchema,
  phone: wordsSchema,
  place: z.int().nonnegative(),
  /** Holds the post from and until; null: always. */
  validFrom: isoDateSchema,
  validTo: isoDateSchema,
  /** The meeting that told of the post first, so that an older paper does not end it; null: it was typed in. */
  seenOn: isoDateSchema,
})
export type RosterPerson = z.infer<typeof rosterPersonSchema>

export const rosterSchema = z.strictObject({
  units: z.array(rosterUnitSchema),
  people: z.array(rosterPersonSchema),
  series: z.array(seriesSchema),
})
export type Roster = z.infer<typeof rosterSchema>

/** What one step changes: rows that are new or other than before, and ids that are gone. */
export const rosterChangeSchema = z.strictObject({
  units: z.array(rosterUnitSchema),
  people: z.array(rosterPersonSchema),
  series: z.array(seriesSchema),
  removedUnits: z.array(z.uuid()),
  removedPeople: z.array(z.uuid()),
  removedSeries: z.array(z.uuid()),
})
export type RosterChange = z.infer<typeof rosterChangeSchema>

/** One step of the roster's history. */
export const rosterStepSchema = z.strictObject({
  id: z.uuid(),
  atMs: z.int().nonnegative(),
  change: rosterChangeSchema,
  /** Takes the step back. */
  undo: rosterChangeSchema,
})
export type RosterStep = z.infer<typeof rosterStepSchema>

export const EMPTY_ROSTER: Roster = { units: [], people: [], series: [] }

const NOTHING: RosterChange = {
  units: [],
  people: [],
  series: [],
  removedUnits: [],
  removedPeople: [],
  removedSeries: [],
}

/** A change that says only what changes. */
export function rosterChange(fields: Partial<RosterChange>): RosterChange {
  return { ...NOTHING, ...fields }
}

export function isNoChange(change: RosterChange): boolean {
  return Object.values(change).every((rows) => rows.length === 0)
}

/** The roster after a change. A person whose unit is gone stays, without a unit. Rows keep the official order. */
export function applyRosterChange(roster: Roster, change: RosterChange): Roster {
  const units = replace(roster.units, change.units, change.removedUnits)
  const known = new Set(units.map(({ id }) => id))
  const people = replace(roster.people, change.people, change.removedPeople).map((person) =>
    person.unitId === null || known.has(person.unitId) ? person : { ...person, unitId: null },
  )
  const series = replace(roster.series, change.series, change.removedSeries)
  return { units: units.sort(byPlace), people: people.sort(byPlace), series: series.sort(byPlace) }
}

/** The change that undoes `change` on `roster`. */
export function invertRosterChange(roster: Roster, change: RosterChange): RosterChange {
  const after = applyRosterChange(roster, change)
  const units = differing(after.units, roster.units)
  const people = differing(after.people, roster.people)
  const series = differing(after.series, roster.series)
  return {
    units: units.rows,
    people: people.rows,
    series: series.rows,
    removedUnits: units.gone,
    removedPeople: people.gone,
    removedSeries: series.gone,
  }
}

interface Row {
  readonly id: string
  readonly place: number
}

function replace<One extends Row>(
  rows: readonly One[],
  changed: readonly One[],
  removed: readonly string[],
): One[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const row of changed) byId.set(row.id, row)
  for (const id of removed) byId.delete(id)
  return [...byId.values()]
}

/** Rows of `to` that `from` has otherwise or not at all, and ids that only `from` has. */
function differing<One extends Row>(
  from: readonly One[],
  to: readonly One[],
): { rows: One[]; gone: string[] } {
  const before = new Map(from.map((row) => [row.id, JSON.stringify(row)]))
  const ids = new Set(to.map(({ id }) => id))
  return {
    rows: to.filter((row) => before.get(row.id) !== JSON.stringify(row)),
    gone: from.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
  }
}

function byPlace(one: Row, other: Row): number {
  return one.place - other.place || (one.id < other.id ? -1 : 1)
}
