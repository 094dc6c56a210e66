import { countOn, readCounted, withCount } from './count-on.ts'
import { nameOfSeries, type Series } from './series.ts'
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
  /** Another draft of the year has the same 编号, another one of the series (of the year, where it counts by the year) the same 届次. */
  readonly isDouble: boolean
  readonly isDoubleOrdinal: boolean
}

export interface RegisterYear {
  readonly year: number
  /** By 编号; drafts without one last. */
  readonly rows: readonly RegisterRow[]
  /** Numbers between the first and the last that no draft has, as printed. */
  readonly gaps: readonly string[]
  /** The same of 届次: 第58次. */
  readonly ordinalGaps: readonly string[]
}

/** The numbers of one series of meetings. */
export interface SeriesRegister {
  readonly name: string
  /** What the house has set for it; null: nothing yet. */
  readonly settings: Series | null
  /** Newest first. */
  readonly years: readonly RegisterYear[]
  /** What the next meeting would get, in the form of the last; null when the series has none. */
  readonly nextNumber: string | null
  readonly nextOrdinal: string | null
  /** The draft the next one is made of; null: the series has none yet. */
  readonly last: NumberedDraft | null
}

const ORDINAL = /(?:\d{4}年)?第[\d〇一二三四五六七八九十百零]+次/u

/** 第59次 of a meeting's name; null without one. */
export function ordinalOf({ meetingName }: Pick<NumberedDraft, 'meetingName'>): string | null {
  return ORDINAL.exec(meetingName ?? '')?.[0] ?? null
}

/** Drafts by their series; those without a meeting's name belong to none. */
export function groupBySeries(drafts: readonly NumberedDraft[]): Map<string, readonly NumberedDraft[]> {
  const bySeries = new Map<string, readonly NumberedDraft[]>(groupBy(drafts, seriesOf))
  bySeries.delete('')
  return bySeries
}

/**
 * The register of 编号 and 届次, read from the drafts themselves: a purged draft gives its number back. Numbers count within a year, 届次 within
 * the series, unless its settings say otherwise. `year`: that of the next meeting. The series used last comes first, those without a draft
 * last; drafts without a meeting's name belong to none.
 */
export function buildRegister(
  drafts: readonly NumberedDraft[],
  year: number,
  series: readonly Series[] = [],
): SeriesRegister[] {
  const bySeries = groupBySeries(drafts)
  const settings = new Map(series.map((one) => [nameOfSeries(one), one]))
  settings.delete('')
  for (const name of settings.keys()) if (!bySeries.has(name)) bySeries.set(name, [])
  const usedAtMs = ({ last }: SeriesRegister) => last?.createdAtMs ?? Number.NEGATIVE_INFINITY
  return [...bySeries]
    .map(([name, own]) => registerOf(name, own, year, settings.get(name) ?? null))
    .sort((one, other) => usedAtMs(other) - usedAtMs(one))
}

/** How numbers count, and the last that was given elsewhere. */
interface Counting {
  readonly isByYear: boolean
  readonly used: string | null
  readonly usedYear: number | null
}

function registerOf(
  name: string,
  drafts: readonly NumberedDraft[],
  year: number,
  settings: Series | null,
): SeriesRegister {
  const readNumber = ({ number }: NumberedDraft) => number
  const usedYear = settings?.usedYear ?? null
  const numbers = { isByYear: settings?.isNumberByYear ?? true, used: settings?.usedNumber || null, usedYear }
  const ordinals = {
    isByYear: settings?.isOrdinalByYear ?? false,
    used: settings?.usedOrdinal || null,
    usedYear,
  }
  const allDoubles = doubled(drafts.map(ordinalOf))
  const years = [...groupBy(drafts, yearOf)]
    .sort(([one], [other]) => other - one)
    .map(([of, own]) => {
      const doubles = doubled(own.map(readNumber))
      const doubleOrdinals = ordinals.isByYear ? doubled(own.map(ordinalOf)) : allDoubles
      const rows = own.map((draft) => ({
        draft,
        number: draft.number,
        ordinal: ordinalOf(draft),
        isDouble: doubles.has(keyOf(draft.number)),
        isDoubleOrdinal: doubleOrdinals.has(keyOf(ordinalOf(draft))),
      }))
      return {
        year: of,
        rows: rows.sort(byNumber),
        gaps: findGaps(own.map(readNumber), of),
        ordinalGaps: findGaps(own.map(ordinalOf), of),
      }
    })
  return {
    name,
    settings,
    years,
    nextNumber: findNext(drafts, readNumber, numbers, year),
    nextOrdinal: findNext(drafts, ordinalOf, ordinals, year),
    last: drafts.reduce<NumberedDraft | null>(
      (best, draft) => (best === null || rank(draft) > rank(best) ? draft : best),
      null,
    ),
  }
}

/** Year of the 编号, else of the meeting, else of the draft. */
export function yearOf({ number, meetingDate, createdAtMs }: NumberedDraft): number {
  const written = number === null ? null : (readCounted(number)?.year ?? null)
  if (written !== null) return written
  return meetingDate === null ? new Date(createdAtMs).getFullYear() : Number(meetingDate.slice(0, 4))
}

/**
 * One further than the highest of this year; where nothing is of this year and numbers count by the year, the form of the last year's begun
 * anew. null: there is nothing to count on from.
 */
function findNext(
  drafts: readonly NumberedDraft[],
  read: (draft: NumberedDraft) => string | null,
  { isByYear, used, usedYear }: Counting,
  year: number,
): string | null {
  const texts = [
    ...drafts.map((draft) => ({ text: read(draft), year: yearOf(draft) })),
    { text: used, year: usedYear ?? year },
  ]
  const given = texts.flatMap(({ text, year: of }) => {
    const counted = text === null ? null : readCounted(text)
    return text === null || counted === null ? [] : [{ text, year: counted.year ?? of, said: counted.year }]
  })
  // 2026年第1次 says itself that it counts by the year.
  const isYearly = isByYear || given.some(({ said }) => said !== null)
  const own = isYearly ? given.filter((one) => one.year === year) : given
  const highest = own.reduce<string | null>(
    (best, { text }) => (countOf(text) > countOf(best) ? text : best),
    null,
  )
  if (highest !== null) return countOn(highest, year)
  const before = given.filter((one) => one.year < year).sort((one, other) => other.year - one.year)
  const form = before[0]?.text ?? null
  return form === null ? null : withCount(form, 1, year)
}

function findGaps(texts: readonly (string | null)[], year: number): string[] {
  const counted = texts.filter((text) => countOf(text) > 0)
  const values = new Set(counted.map(countOf))
  const form = counted[0]
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

/** 第9号 and （第九号） are the same number; what holds no count is compared as written. */
function keyOf(text: string | null): string | null {
  if (text === null) return null
  const counted = readCounted(text)
  return counted === null ? text : `${counted.year ?? ''}/${counted.value}`
}

function doubled(texts: readonly (string | null)[]): ReadonlySet<string | null> {
  const keys = texts.map(keyOf)
  return new Set(keys.filter((key, at) => key !== null && keys.indexOf(key) !== at))
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
