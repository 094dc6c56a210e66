import { type CompositionEvent, type KeyboardEvent, useRef, useState } from 'react'
import { formatDate } from '#shared/text/numerals.ts'
import { readTypedDate, type TypedDate } from '#shared/text/typed-date.ts'
import { uiStrings } from '../strings/ui.ts'
import { localToday } from './format-time.ts'

interface TypedDateField {
  readonly text: string
  /** Why what stands there is no date; undefined while it is typed and when it is one. */
  readonly problem: string | undefined
  /** What was typed beside the date and is not kept, or was put elsewhere. */
  readonly note: string | undefined
  readonly change: (text: string) => void
  readonly choose: (iso: string) => void
  readonly settle: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void
}

/**
 * What is typed stays as typed until the field is left; a date that changed elsewhere (undo) takes its place. `period`: the part of the
 * day beside the date, undefined where none is kept. `beside`: another day of the same paper.
 */
export function useTypedDate(
  value: string | null,
  period: string | null | undefined,
  beside: string | null,
  onChange: (value: string | null, period?: string) => void,
): TypedDateField {
  const [typed, setTyped] = useState<string | null>(null)
  const [note, setNote] = useState<string>()
  const [isChecked, setChecked] = useState(false)
  const [seen, setSeen] = useState(value)
  const composing = useRef(false)
  const committed = useRef(value)
  /** The part of the day that this field has filled; what is typed on may replace it. */
  const filled = useRef<string | null>(null)
  if (value !== seen) {
    setSeen(value)
    if (value !== committed.current) {
      setTyped(null)
      setNote(undefined)
    }
    committed.current = value
  }
  const commit = (next: string | null, fill?: string) => {
    if (next === committed.current && fill === undefined) return
    committed.current = next
    onChange(next, fill)
  }
  const read = (text: string) => readTypedDate(text, localToday(), value, beside)
  const take = (text: string) => {
    const reading = read(text)
    if (reading.kind === 'empty') commit(null)
    if (reading.kind !== 'date') return
    const meant = reading.time?.period ?? null
    const isFree = period === null || (period !== undefined && period === filled.current)
    const fill = isFree && meant !== null && meant !== period ? meant : undefined
    if (fill !== undefined) filled.current = fill
    commit(reading.iso, fill)
    setNote(noteOf(reading, period === undefined ? undefined : (fill ?? period)))
  }
  const reading = typed === null ? null : read(typed)
  const isWrong = reading !== null && reading.kind !== 'date' && reading.kind !== 'empty'
  const settle = () => {
    filled.current = null
    if (!isWrong) setTyped(null)
    setChecked(true)
  }
  return {
    text: typed ?? (value === null ? '' : formatDate(value)),
    problem: isWrong && isChecked ? uiStrings.dateProblems[reading.kind] : undefined,
    note,
    change(text) {
      setTyped(text)
      setNote(undefined)
      setChecked(false)
      if (!composing.current) take(text)
    },
    choose(iso) {
      setTyped(null)
      setNote(undefined)
      commit(iso)
    },
    settle,
    onKeyDown(event) {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
      settle()
      // The reason is to be read here; going on would leave the field empty unseen.
      if (isWrong) event.preventDefault()
    },
    onCompositionStart() {
      composing.current = true
    },
    onCompositionEnd(event) {
      composing.current = false
      setTyped(event.currentTarget.value)
      setNote(undefined)
      take(event.currentTarget.value)
    },
  }
}

/** What to tell about the words beside a date. `period`: what the part of the day is now; undefined where none is kept. */
function noteOf(
  { time, wrongWeekday }: Extract<TypedDate, { kind: 'date' }>,
  period: string | null | undefined,
): string | undefined {
  const notes = uiStrings.dateNotes
  const told: string[] = []
  if (wrongWeekday !== null) told.push(notes.weekday(wrongWeekday.written, wrongWeekday.actual))
  if (time !== null) {
    if (period === undefined) told.push(notes.dayOnly(time.written))
    else if (time.period === null) told.push(notes.unclear(time.written))
    else if (time.period !== period) told.push(notes.differs(time.written, period ?? ''))
    else if (time.hasClock) told.push(notes.periodOnly(time.written, period))
  }
  return told.length === 0 ? undefined : told.join('')
}
