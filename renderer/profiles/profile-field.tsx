import { useId, useState } from 'react'
import { writeNumber } from '#shared/profile/number-form.ts'
import { findMissing } from '../fonts/detect-fonts.ts'
import { profileStrings as strings } from '../strings/profiles.ts'
import { classNames } from '../ui/class-names.ts'
import { readFieldText, showFieldValue } from './check-field.ts'
import { Control } from './profile-control.tsx'
import type { ProfileField } from './profile-fields.ts'

export interface ProfileFieldLineProps {
  readonly field: ProfileField
  readonly value: unknown
  readonly isReadOnly: boolean
  /** Returns whether the value was taken. */
  readonly onChange: (value: unknown) => boolean
}

/** One number of the page: what it is, its value, which clause it comes from, and what is wrong with what was typed. */
export function ProfileFieldLine(props: ProfileFieldLineProps) {
  const { field, value, isReadOnly } = props
  const id = useId()
  const shown = showFieldValue(field, value)
  const [text, setText] = useState(shown)
  const [seen, setSeen] = useState(shown)
  const [isRefused, setIsRefused] = useState(false)
  if (shown !== seen) {
    setSeen(shown)
    setText(shown)
    setIsRefused(false)
  }
  const change = (next: string) => {
    setText(next)
    const reading = readFieldText(field, next)
    if (!reading.ok) return
    const isTaken = props.onChange(reading.value)
    setIsRefused(!isTaken)
    if (isTaken) setSeen(showFieldValue(field, reading.value))
  }
  const reading = readFieldText(field, text)
  const problem = reading.ok ? (isRefused ? strings.narrowText : null) : reading.problem
  return (
    <div className={classNames('profile-field', problem !== null && 'profile-field-wrong')}>
      <label htmlFor={id}>{field.label}</label>
      <span className="profile-control">
        <Control
          id={id}
          field={field}
          text={text}
          isReadOnly={isReadOnly}
          isWrong={problem !== null}
          onChange={change}
        />
      </span>
      <span
        className={`profile-clause profile-clause-${STRENGTH_CLASS[field.strength]}`}
        title={strings.clauseTitle(field.clause, field.strength)}
      >
        {strings.clause(field.clause, field.strength)}
      </span>
      <Note id={`${id}-note`} field={field} text={text} problem={problem} />
    </div>
  )
}

const STRENGTH_CLASS = { 规: 'fixed', 般: 'advised', 实: 'custom', 算: 'computed' } as const

function Note(props: { id: string; field: ProfileField; text: string; problem: string | null }) {
  const { id, field, text, problem } = props
  if (problem !== null) {
    return (
      <span id={id} className="profile-problem" role="alert">
        {problem}
      </span>
    )
  }
  return (
    <span id={id} className="profile-hint">
      {hintOf(field, text)}
    </span>
  )
}

function hintOf(field: ProfileField, text: string): string | null {
  if (field.kind === 'roles') return strings.rollOrderHint
  if (field.kind === 'words') return strings.emblemWordingHint
  if (field.kind === 'form') {
    const form = readFieldText(field, text)
    if (field.path[0] === 'pageNumber' || !form.ok) return strings.pageNumberHint
    const example = { count: '12', year: String(new Date().getFullYear()) }
    return strings.formHint(writeNumber(String(form.value), example) ?? '')
  }
  const missing = field.kind === 'font' ? findMissing(text.trim()) : null
  return missing === null ? null : strings.notInstalled(missing.instead)
}
