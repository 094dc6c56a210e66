import { countOn, readCounted, withCount } from './count-on.ts'
import { seriesOf } from './series-name.ts'

/** What the register needs to know of a draft; a list row has it. */
export interface NumberedDraft {
  readonly id: string
  readonly title: string
  readonly meetingName: string | null
  readonly number: string | null
  /** YYYY-MM-DD */
  readonly meetingDate: string | null
  readonly createdAtMs: number
}

/** One draft of the register. */
export interface RegisterRow {
  readonly draft: NumberedDraft
  /** 编号 as printed. */
  readonly number: string | null
  /** 第59次; null without one. */
  readonly ordinal: string | null
  /** Another draft of the year has the same 编号, another one of the series the same 届次. */
  readonly isDouble: boolean
  readonly isDoubleOrdinal: boolean
}

export interface RegisterYear {
  readonly year: number
  /** By 编号; drafts without one last. */
  readonly rows: readonly RegisterRow[]
  /** Numbers between the first and the last that no draft has, as printed. */
  readonly gaps: readonly string[]
}

/** The numbers of one series of meetings. */
export interface SeriesRegister {
  readonly name: string
  /** Newest first. */
  readonly years: readonly RegisterYear[]
  /** What the next meeting would get, in the form of the last; null when the series has none. */
  readonly nextNumber: string | null
  readonly nextOrdinal: string | null
  /** The draft the next one is made of. */
  readonly last: NumberedDraft
}

const ORDINAL = /(?:\d{4}年)?第[\d〇一二三四五六七八九十百零]+次/u

/** 第59次 of a meeting's name; null without one. */
export function ordinalOf({ meetingName }: Pick<NumberedDraft, 'meetingName'>): string | null {
  return ORDINAL.exec(meetingName ?? '')?.[0] ?? null
}

/** Drafts by their series; those without a meeting's name belong to none. */
export function groupBySeries(
  drafts: readonly NumberedDraft[],
): ReadonlyMap<string, readonly NumberedDraft[]> {
  const bySeries = groupBy(drafts, seriesOf)
  bySeries.delete('')
  return bySeries
}

/**
 * The register of 编号 and 届次, read from the drafts themselves: a purged draft gives its number back. Numbers count within a year, 届次 within
 * the series. `year`: that of the next meeting. The series used last comes first; drafts without a meeting's name belong to none.
 */
export function buildRegister(drafts: readonly NumberedDraft[], year: number): SeriesRegister[] {
  return [...groupBySeries(drafts)]
    .map(([name, own]) => registerOf(name, own, year))
    .sort((one, other) => other.last.createdAtMs - one.last.createdAtMs)
}

function registerOf(name: string, drafts: readonly NumberedDraft[], year: number): SeriesRegister {
  const ordinals = drafts.map(ordinalOf)
  const doubleOrdinals = doubled(ordinals)
  const years = [...groupBy(drafts, yearOf)]
    .sort(([one], [other]) => other - one)
    .map(([of, own]) => {
      const doubles = doubled(own.map(({ number }) => number))
      const rows = own.map((draft) => ({
        draft,
        number: draft.number,
        ordinal: ordinalOf(draft),
        isDouble: doubles.has(draft.number),
        isDoubleOrdinal: doubleOrdinals.has(ordinalOf(draft)),
      }))
      return { year: of, rows: rows.sort(byNumber), gaps: findGaps(own, of) }
    })
  const last = drafts.reduce((best, draft) => (rank(draft) > rank(best) ? draft : best))
  return {
    name,
    years,
    nextNumber: findNextNumber(drafts, year),
    nextOrdinal: findNext(ordinals, year),
    last,
  }
}

/** Year of the 编号, else of the meeting, else of the draft. */
export function yearOf({ number, meetingDate, createdAtMs }: NumberedDraft): number {
  const written = number === null ? null : (readCounted(number)?.year ?? null)
  if (written !== null) return written
  return meetingDate === null ? new Date(createdAtMs).getFullYear() : Number(meetingDate.slice(0, 4))
}

/** One further than the highest of this year; else the form of the last year's, begun anew when it counts by the year. */
function findNextNumber(drafts: readonly NumberedDraft[], year: number): string | null {
  const own = drafts.filter((draft) => yearOf(draft) === year)
  const next = findNext(
    own.map(({ number }) => number),
    year,
  )
  if (next !== null) return next
  const before = drafts
    .filter((draft) => yearOf(draft) < year)
    .sort((one, other) => yearOf(other) - yearOf(one))
  const form = before.find(({ number }) => number !== null && readCounted(number) !== null)?.number
  return form === undefined || form === null ? null : withCount(form, 1, year)
}

/** One further than the highest of them. */
function findNext(texts: readonly (string | null)[], year: number): string | null {
  const highest = texts.reduce<string | null>(
    (best, text) => (countOf(text) > countOf(best) ? text : best),
    null,
  )
  return highest === null ? null : countOn(highest, year)
}

function findGaps(drafts: readonly NumberedDraft[], year: number): string[] {
  const counted = drafts.filter(({ number }) => countOf(number) > 0)
  const values = new Set(counted.map(({ number }) => countOf(number)))
  const form = counted[0]?.number
  if (form === undefined || form === null) return []
  const gaps: string[] = []
  for (
    let value = Math.min(...values) + 1;
    value < Math.max(...values) && gaps.length < MOST_GAPS;
    value += 1
  ) {
    if (!values.has(value)) gaps.push(withCount(form, value, year))
  }
  return gaps
}

/** More gaps than these say only that the drafts are a few of many. */
const MOST_GAPS = 20

function countOf(text: string | null): number {
  return text === null ? 0 : (readCounted(text)?.value ?? 0)
}

function doubled(texts: readonly (string | null)[]): ReadonlySet<string | null> {
  return new Set(texts.filter((text, at) => text !== null && texts.indexOf(text) !== at))
}

function byNumber(one: RegisterRow, other: RegisterRow): number {
  const rankOf = ({ number }: RegisterRow) => countOf(number) || Number.POSITIVE_INFINITY
  return rankOf(one) - rankOf(other) || one.draft.createdAtMs - other.draft.createdAtMs
}

/** Later meetings are higher; without a date the time the draft was made. */
function rank({ meetingDate, createdAtMs }: NumberedDraft): number {
  return meetingDate === null ? createdAtMs : Date.parse(meetingDate)
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return groups
}
