import { deriveMeetingName } from '../../minutes/derive-title.ts'
import { readCounted } from '../../series/count-on.ts'
import { type NumberedDraft, ordinalOf, yearOf } from '../../series/number-register.ts'
import { seriesOfMinutes, termOf } from '../../series/series-name.ts'
import type { DocumentReading } from './document-reading.ts'

/** 编号 or 届次 of a document beside those of the other meetings of its series, as far as they are counted together. */
export interface CountedFact {
  readonly index: number
  readonly field: 'masthead.number' | 'meeting.ordinal'
  readonly written: string
  readonly value: number
  readonly others: readonly {
    readonly value: number
    readonly written: string
    readonly draft: NumberedDraft
  }[]
}

/** Numbers count within a year, 届次 within the series and its 届 unless they name a year. Drafts of the same day are copies of the same minutes. */
export function readCountedFacts({ context, options, masthead, opening }: DocumentReading): CountedFact[] {
  const drafts = options.drafts.get(seriesOfMinutes(context)) ?? []
  if (drafts.length === 0) return []
  const date = opening?.block.meeting.date ?? null
  const others = drafts.filter((draft) => draft.meetingDate === null || draft.meetingDate !== date)
  const facts: CountedFact[] = []
  const number = masthead?.block.number ?? null
  const counted = number === null ? null : readCounted(number)
  const year = counted?.year ?? (date === null ? null : Number(date.slice(0, 4)))
  if (masthead !== null && number !== null && counted !== null && year !== null) {
    const ofYear = others.filter((draft) => yearOf(draft) === year)
    facts.push({
      index: masthead.index,
      field: 'masthead.number',
      written: number,
      value: counted.value,
      others: ofYear.flatMap((draft) => countedIn(draft.number, draft)),
    })
  }
  const ordinal = opening?.block.meeting.ordinal ?? null
  const held = ordinal === null ? null : readCounted(ordinal)
  if (opening !== null && ordinal !== null && held !== null) {
    const term = termOf(deriveMeetingName(context.children))
    facts.push({
      index: opening.index,
      field: 'meeting.ordinal',
      written: ordinal,
      value: held.value,
      others: others
        .filter(({ meetingName }) => termOf(meetingName) === term)
        .flatMap((draft) => countedIn(ordinalOf(draft), draft))
        .filter(({ written }) => readCounted(written)?.year === held.year),
    })
  }
  return facts
}

function countedIn(written: string | null, draft: NumberedDraft): CountedFact['others'] {
  const counted = written === null ? null : readCounted(written)
  return written === null || counted === null ? [] : [{ value: counted.value, written, draft }]
}
