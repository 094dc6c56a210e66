import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { useId, useRef, useState } from 'react'
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
import { uiStrings } from '../strings/ui.ts'
import { FieldFrame } from './field.tsx'
import { useTypedDate } from './use-typed-date.ts'

export interface DateFieldProps {
  /** What the field holds, by its schema name. */
  readonly name?: string
  readonly label: string
  /** YYYY-MM-DD; null: none. */
  readonly value: string | null
  /** The part of the day kept beside the date; left out where none is kept. */
  readonly period?: string | null
  /** Another day of the same paper, which says the year of one typed without; left out where there is none. */
  readonly beside?: string | null
  /** `period` is given when a pasted time of day fills it: it was empty. */
  readonly onChange: (value: string | null, period?: string) => void
}

/**
 * A date: typed or pasted in any usual form, or chosen in a calendar. What is no date changes nothing; it stays where it was typed with the
 * reason below it. A time of day pasted with it goes into the part of the day beside it; what finds no place is told.
 */
export function DateField({ name, label, value, period, beside = null, onChange }: DateFieldProps) {
  const id = useId()
  const typed = useTypedDate(value, period, beside, onChange)
  const [isOpen, setOpen] = useState(false)
  const line = useRef<HTMLDivElement>(null)
  return (
    <FieldFrame name={name} label={label} htmlFor={id} problem={typed.problem} hint={typed.note}>
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

function readDate(value: string | null): CalendarDate | null {
  if (value === null) return null
  try {
    return parseDate(value)
  } catch {
    return null
  }
}
