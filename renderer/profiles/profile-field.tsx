import { useId, useState } from 'react'
import { isFontInstalled } from '../preview/detect-fonts.ts'
import { FACE_FAMILIES } from '../preview/font-stack.ts'
import { profileStrings as strings } from '../strings/profiles.ts'
import { classNames } from '../ui/class-names.ts'
import { readFieldText, showFieldValue } from './check-field.ts'
import type { ProfileField } from './profile-fields.ts'

export interface ProfileFieldLineProps {
  readonly field: ProfileField
  readonly value: unknown
  readonly isReadOnly: boolean
  /** Returns whether the value was taken. */
  readonly onChange: (value: unknown) => boolean
}

/** Faces to choose from, official ones first. */
const FACES = Object.values(FACE_FAMILIES).flatMap(({ official }) =>
  official.filter((name) => /\p{Script=Han}/u.test(name)),
)

/** One number of the page: what it is, its value, which clause it comes from, and what is wrong with what was typed. */
export function ProfileFieldLine(props: ProfileFieldLineProps) {
  const { field, value, isReadOnly } = props
  const id = useId()
  const shown = showFieldValue(value)
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
    if (isTaken) setSeen(showFieldValue(reading.value))
  }
  const reading = readFieldText(field, text)
  const problem = reading.ok ? (isRefused ? strings.narrowText : null) : reading.problem
  const shared = {
    id,
    disabled: isReadOnly,
    value: text,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-note`,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  }
  return (
    <div className={classNames('profile-field', problem !== null && 'profile-field-wrong')}>
      <label htmlFor={id}>{field.label}</label>
      <span className="profile-control">
        {field.kind === 'choice' ? (
          <select {...shared} className="input select">
            {field.options.map((option) => (
              <option key={option.value} value={String(option.value)}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...shared}
            className={classNames('input', field.kind === 'number' && 'profile-number')}
            inputMode={field.kind === 'number' ? 'decimal' : 'text'}
            autoComplete="off"
            spellCheck={false}
            {...(field.kind === 'form' || field.kind === 'font' ? { list: `${id}-list` } : {})}
          />
        )}
        {field.kind === 'number' ? <span className="profile-unit">{field.unit}</span> : null}
        {field.kind === 'color' ? <ColorDot color={text} /> : null}
        <Suggestions id={`${id}-list`} field={field} />
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

function Suggestions({ id, field }: { id: string; field: ProfileField }) {
  const names = field.kind === 'form' ? field.suggestions : field.kind === 'font' ? FACES : []
  if (names.length === 0) return null
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}

function ColorDot({ color }: { color: string }) {
  return /^[0-9A-Fa-f]{6}$/u.test(color) ? (
    <span className="profile-color" style={{ background: `#${color}` }} />
  ) : null
}

function Note(props: { id: string; field: ProfileField; text: string; problem: string | null }) {
  const { id, field, text, problem } = props
  if (problem !== null) {
    return (
      <span id={id} className="profile-problem" role="alert">
        {problem}
      </span>
    )
  }
  const hint =
    field.kind === 'roles'
      ? strings.rollOrderHint
      : field.kind === 'font' && !isFontInstalled(text.trim())
        ? strings.notInstalled
        : null
  return (
    <span id={id} className="profile-hint">
      {hint}
    </span>
  )
}
