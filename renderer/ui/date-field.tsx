import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { useContext, useId } from 'react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { uiStrings } from '../strings/ui.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { WantedFields } from './field.tsx'

export interface DateFieldProps {
  /** What the field holds, by its schema name. */
  readonly name?: string
  readonly label: string
  /** YYYY-MM-DD; null: none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A date: typed as year, month, day, or chosen in a calendar. Half a date changes nothing. */
export function DateField({ name, label, value, onChange }: DateFieldProps) {
  const id = useId()
  const isWanted = useContext(WantedFields).has(name ?? '')
  return (
    <div className={classNames('field', isWanted && 'field-wanted')} data-field={name}>
      <span className="field-label" id={id}>
        {label}
      </span>
      <div className="field-control">
        <DatePicker
          className="date"
          aria-labelledby={id}
          value={readDate(value)}
          onChange={(date) => onChange(date === null ? null : date.toString())}
          shouldForceLeadingZeros={false}
        >
          <Group className="date-line">
            <DateInput className="date-input">
              {(segment) => <DateSegment segment={segment} className="date-segment" />}
            </DateInput>
            <AriaButton className="combo-button" aria-label={uiStrings.openCalendar}>
              <CalendarDays aria-hidden="true" size={14} />
            </AriaButton>
          </Group>
          <Popover className="popover">
            <Dialog className="date-dialog">
              <Calendar className="calendar">
                <header className="calendar-header">
                  <AriaButton
                    slot="previous"
                    className="button button-plain"
                    aria-label={uiStrings.previousMonth}
                  >
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
            </Dialog>
          </Popover>
        </DatePicker>
        {value === null ? null : (
          <Button
            look="plain"
            className="field-clear"
            label={`${uiStrings.clear}${label}`}
            onPress={() => onChange(null)}
          >
            {uiStrings.clear}
          </Button>
        )}
      </div>
    </div>
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
