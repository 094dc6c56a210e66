import { useRef, useState } from 'react'
import type { Tickable } from '#shared/roster/ticks.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { classNames } from '../ui/class-names.ts'

/** How somebody of the roster stands to the meeting. */
export interface Attendance {
  readonly isHere: boolean
  readonly isOnLeave: boolean
  readonly reason: string
  /** Who came in his place; '' nobody. */
  readonly substitute: string
  readonly isLate: boolean
  readonly isEarly: boolean
}

/** What can be said of somebody by one key. */
export const TICK_DEEDS = ['leave', 'substitute', 'late', 'early'] as const
export type TickDeed = (typeof TICK_DEEDS)[number]

export interface TickRowProps {
  readonly one: Tickable
  readonly state: Attendance
  /** What the roll can say: of guests and members by the roll of leave, only for named people. */
  readonly deeds: readonly TickDeed[]
  readonly isActive: boolean
  /** The short field that is open in this row. */
  readonly asked: 'leave' | 'substitute' | null
  readonly onHere: (isHere: boolean) => void
  readonly onDeed: (deed: TickDeed) => void
  /** What was typed into the short field; null: Esc. */
  /** `goesOn`: answered by a key, so that the next name is typed. */
  readonly onAnswer: (text: string | null, goesOn: boolean) => void
}

/** One line of the tick list: 到, and 假, 代, 迟, 退 beside it. */
export function TickRow(props: TickRowProps) {
  const { one, state, deeds, isActive, asked, onHere, onDeed, onAnswer } = props
  const name = one.name ?? one.unit ?? ''
  return (
    <li
      className={classNames('tick-row', isActive && 'tick-active')}
      onKeyDown={(event) => {
        const deed = deedOfKey(event)
        if (deed === null || !deeds.includes(deed)) return
        event.preventDefault()
        onDeed(deed)
      }}
    >
      <label className="tick-here">
        <input type="checkbox" checked={state.isHere} onChange={(event) => onHere(event.target.checked)} />
        <span className="tick-name">{one.name ?? strings.unitOnly}</span>
        <span className="tick-unit">
          {state.substitute === ''
            ? [one.unit, one.post].filter(Boolean).join(' ')
            : strings.sentBy(state.substitute)}
        </span>
      </label>
      {deeds.map((deed) => (
        <button
          key={deed}
          type="button"
          className="tick-deed"
          tabIndex={-1}
          aria-pressed={isPressed(state, deed)}
          aria-label={strings.deedOf[deed](name)}
          title={strings.deedHints[deed]}
          onClick={() => onDeed(deed)}
        >
          {strings.deeds[deed]}
        </button>
      ))}
      {asked === null ? null : (
        <ShortField
          label={asked === 'leave' ? strings.reasonOf(name) : strings.substituteOf(name)}
          placeholder={asked === 'leave' ? strings.reason : strings.substitute}
          value={asked === 'leave' ? state.reason : state.substitute}
          onAnswer={onAnswer}
        />
      )}
    </li>
  )
}

/** Alt+2 假, Alt+3 代, Alt+4 迟, Alt+5 退; null: another key. */
export function deedOfKey({
  altKey,
  code,
}: {
  readonly altKey: boolean
  readonly code: string
}): TickDeed | null {
  return altKey ? (TICK_DEEDS[Number(/^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1] ?? 0) - 2] ?? null) : null
}

function isPressed(state: Attendance, deed: TickDeed): boolean {
  switch (deed) {
    case 'leave':
      return state.isOnLeave
    case 'substitute':
      return state.substitute !== ''
    case 'late':
      return state.isLate
    case 'early':
      return state.isEarly
  }
}

interface ShortFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onAnswer: (text: string | null, goesOn: boolean) => void
}

/** A word in passing: why somebody is on leave, who came for him. */
function ShortField({ label, placeholder, value, onAnswer }: ShortFieldProps) {
  const [text, setText] = useState(value)
  const isAnswered = useRef(false)
  /** Once: going away after a key is no second answer. */
  const answer = (answered: string | null, goesOn: boolean) => {
    if (isAnswered.current) return
    isAnswered.current = true
    onAnswer(answered, goesOn)
  }
  return (
    <input
      className="input tick-answer"
      type="text"
      data-own-undo
      aria-label={label}
      placeholder={placeholder}
      spellCheck={false}
      // Whoever asked for it types into it.
      // biome-ignore lint/a11y/noAutofocus: it follows a press on its own button
      autoFocus
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => answer(text.trim(), false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
        event.preventDefault()
        event.stopPropagation()
        answer(event.key === 'Enter' ? text.trim() : null, true)
      }}
    />
  )
}
