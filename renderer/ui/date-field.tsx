import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { type CompositionEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from 'react-aria-components'
import { formatDate } from '#shared/text/numerals.ts'
import { readTypedDate } from '#shared/text/typed-date.ts'
import { uiStrings } from '../strings/ui.ts'
import { FieldFrame } from './field.tsx'

export interface DateFieldProps {
  /** What the field holds, by its schema name. */
  readonly name?: string
  readonly label: string
  /** YYYY-MM-DD; null: none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/**
 * A date: typed or pasted in any usual form, or chosen in a calendar. What is no date changes nothing; it stays where it was typed with the
 * reason below it.
 */
export function DateField({ name, label, value, onChange }: DateFieldProps) {
  const id = useId()
  const typed = useTypedDate(value, onChange)
  const [isOpen, setOpen] = useState(false)
  const line = useRef<HTMLDivElement>(null)
  return (
    <FieldFrame name={name} label={label} htmlFor={id} problem={typed.problem}>
      <div className="date-line" ref={line}>
        <input
          id={id}
          className="input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={uiStrings.datePlaceholder}
          value={typed.text}
          aria-invalid={typed.problem === undefined ? undefined : true}
          onChange={(event) => typed.change(event.target.value)}
          onCompositionStart={typed.onCompositionStart}
          onCompositionEnd={typed.onCompositionEnd}
          onBlur={typed.settle}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'ArrowDown') {
              event.preventDefault()
              setOpen(true)
            } else typed.onKeyDown(event)
          }}
        />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton className="combo-button" aria-label={uiStrings.openCalendar} excludeFromTabOrder>
            <CalendarDays aria-hidden="true" size={14} />
          </AriaButton>
          <Popover className="popover" triggerRef={line} placement="bottom end">
            <Dialog className="date-dialog" aria-label={label}>
              <DayCalendar
                value={readDate(value)}
                onChange={(date) => {
                  typed.choose(date.toString())
                  setOpen(false)
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </FieldFrame>
  )
}

interface TypedDateField {
  readonly text: string
  /** Why what stands there is no date; undefined while it is typed and when it is one. */
  readonly problem: string | undefined
  readonly change: (text: string) => void
  readonly choose: (iso: string) => void
  readonly settle: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void
}

/** What is typed stays as typed until the field is left; a date that changed elsewhere (undo) takes its place. */
function useTypedDate(value: string | null, onChange: (value: string | null) => void): TypedDateField {
  const [typed, setTyped] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const [seen, setSeen] = useState(value)
  const composing = useRef(false)
  const committed = useRef(value)
  if (value !== seen) {
    setSeen(value)
    if (value !== committed.current) setTyped(null)
    committed.current = value
  }
  const commit = (next: string | null) => {
    if (next === committed.current) return
    committed.current = next
    onChange(next)
  }
  const read = (text: string) => readTypedDate(text, today(), value)
  const take = (text: string) => {
    const reading = read(text)
    if (reading.kind === 'date') commit(reading.iso)
    if (reading.kind === 'empty') commit(null)
  }
  const reading = typed === null ? null : read(typed)
  const isWrong = reading !== null && reading.kind !== 'date' && reading.kind !== 'empty'
  const settle = () => {
    if (!isWrong) setTyped(null)
    setChecked(true)
  }
  return {
    text: typed ?? (value === null ? '' : formatDate(value)),
    problem: isWrong && isChecked ? uiStrings.dateProblems[reading.kind] : undefined,
    change(text) {
      setTyped(text)
      setChecked(false)
      if (!composing.current) take(text)
    },
    choose(iso) {
      setTyped(null)
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
      take(event.currentTarget.value)
    },
  }
}

interface DayCalendarProps {
  readonly value: CalendarDate | null
  readonly onChange: (date: CalendarDate) => void
}

function DayCalendar({ value, onChange }: DayCalendarProps) {
  return (
    <Calendar className="calendar" value={value} onChange={onChange} autoFocus>
      <header className="calendar-header">
        <AriaButton slot="previous" className="button button-plain" aria-label={uiStrings.previousMonth}>
          <ChevronLeft aria-hidden="true" size={16} />
        </AriaButton>
        <Heading className="calendar-heading" />
        <AriaButton slot="next" className="button button-plain" aria-label={uiStrings.nextMonth}>
          <ChevronRight aria-hidden="true" size={16} />
        </AriaButton>
      </header>
      <CalendarGrid weekdayStyle="narrow">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className="calendar-cell" />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function readDate(value: string | null): CalendarDate | null {
  if (value === null) return null
  try {
    return parseDate(value)
  } catch {
    return null
  }
}
