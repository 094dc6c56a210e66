import { readCounted } from './count-on.ts'
import {
  type Counting,
  countOf,
  findDoubles,
  findGaps,
  findNext,
  type GivenText,
  keyOf,
} from './given-numbers.ts'
import { nameOfSeries, type Series } from './series.ts'
import { seriesOf, termOf } from './series-name.ts'

/** What the register needs to know of a draft; a list row has it. */
export interface NumberedDraft {
  readonly id: string
  readonly title: string
  readonly meetingName: string | null
  readonly number: string | null
  /** YYYY-MM-DD */
  readonly meetingDate: string | null
  readonly createdAtMs: number
  /** In the bin since: its number is taken until it is purged; null: not there. */
  readonly deletedAtMs: number | null
}

/** One draft of the register. */
export interface RegisterRow {
  readonly draft: NumberedDraft
  /** 编号 as printed. */
  readonly number: string | null
  /** 第59次; null without one. */
  readonly ordinal: string | null
  /** Another draft of the year has the same 编号, another one of the series (of the year or the 届 that it counts in) the same 届次. */
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
  /** The draft the next one is made of, one of the bin only where there is no other; null: the series has none yet. */
  readonly last: NumberedDraft | null
}

const ORDINAL =
  /(?:\d{4}年)?第[\d〇一二三四五六七八九十百零]{1,6}次|(?<=届)[\d〇一二三四五六七八九十百零]{1,6}次/u

/** 第59次 of a meeting's name, 3次 of 十二届3次; null without one. */
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
 * the series or its 届, unless its settings say otherwise. `year`: that of the next meeting. The series used last comes first, those without a draft
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

function registerOf(
  name: string,
  drafts: readonly NumberedDraft[],
  year: number,
  settings: Series | null,
): SeriesRegister {
  const usedYear = settings?.usedYear ?? null
  const numbers = { isByYear: settings?.isNumberByYear ?? true, used: settings?.usedNumber || null, usedYear }
  const ordinals = {
    isByYear: settings?.isOrdinalByYear ?? false,
    used: settings?.usedOrdinal || null,
    usedYear,
  }
  const keyOfOrdinal = (draft: NumberedDraft) => withTerm(draft, keyOf(ordinalOf(draft)))
  const allDoubles = findDoubles(drafts.map(keyOfOrdinal))
  const byYear = groupBy(drafts, yearOf)
  const years = [...byYear]
    .sort(([one], [other]) => other - one)
    .map(([of, own]) => {
      const doubles = findDoubles(own.map(({ number }) => keyOf(number)))
      const doubleOrdinals = ordinals.isByYear ? findDoubles(own.map(keyOfOrdinal)) : allDoubles
      const rows = own.map((draft) => ({
        draft,
        number: draft.number,
        ordinal: ordinalOf(draft),
        isDouble: doubles.has(keyOf(draft.number)),
        isDoubleOrdinal: doubleOrdinals.has(keyOfOrdinal(draft)),
      }))
      return {
        year: of,
        rows: rows.sort(byNumber),
        gaps: findGaps(
          own.map(({ number }) => number),
          of,
        ),
        ordinalGaps: findOrdinalGaps(own, ordinals.isByYear ? [] : (byYear.get(of - 1) ?? []), of),
      }
    })
  return {
    name,
    settings,
    years,
    nextNumber: findNext(
      drafts.map((draft) => given(draft, draft.number)),
      numbers,
      year,
    ),
    nextOrdinal: findNextOrdinal(drafts, ordinals, year),
    last: findLast(drafts.filter(({ deletedAtMs }) => deletedAtMs === null)) ?? findLast(drafts),
  }
}

function findLast(drafts: readonly NumberedDraft[]): NumberedDraft | null {
  return drafts.reduce<NumberedDraft | null>(
    (best, draft) => (best === null || rank(draft) > rank(best) ? draft : best),
    null,
  )
}

function given(draft: NumberedDraft, text: string | null): GivenText {
  return { text, year: yearOf(draft) }
}

/** 届次 begin anew with each 届: those of the latest count on. What was given elsewhere is of the first 届 that is here. */
function findNextOrdinal(drafts: readonly NumberedDraft[], counting: Counting, year: number): string | null {
  const byTerm = groupBy(drafts, termOfDraft)
  const own = byTerm.get(Math.max(...byTerm.keys())) ?? []
  const used = byTerm.size > 1 ? null : counting.used
  return findNext(
    own.map((draft) => given(draft, ordinalOf(draft))),
    { ...counting, used },
    year,
  )
}

/** 届次 that are missing in a year, or between `before`, those of the year before it, and the first of the year. */
function findOrdinalGaps(
  drafts: readonly NumberedDraft[],
  before: readonly NumberedDraft[],
  year: number,
): string[] {
  const beforeByTerm = groupBy(before, termOfDraft)
  return [...groupBy(drafts, termOfDraft)].flatMap(([term, own]) =>
    findGaps(own.map(ordinalOf), year, (beforeByTerm.get(term) ?? []).map(ordinalOf)),
  )
}

/** 0: it names no 届. */
function termOfDraft({ meetingName }: NumberedDraft): number {
  return termOf(meetingName) ?? 0
}

/** Year of the 编号, else of the meeting, else of the draft. */
export function yearOf({ number, meetingDate, createdAtMs }: NumberedDraft): number {
  const written = number === null ? null : (readCounted(number)?.year ?? null)
  if (written !== null) return written
  return meetingDate === null ? new Date(createdAtMs).getFullYear() : Number(meetingDate.slice(0, 4))
}

/** 第3次 of 十五届 is not 第3次 of 十六届. */
function withTerm(draft: NumberedDraft, key: string | null): string | null {
  return key === null ? null : `${termOfDraft(draft)}届${key}`
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
