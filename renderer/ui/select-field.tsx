import { useId } from 'react'
import { FieldFrame } from './field.tsx'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

export interface SelectFieldProps {
  /** What the field holds, by its schema name. */
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly options: readonly SelectOption[]
  readonly onChange: (value: string) => void
  readonly isWide?: boolean
}

/** One of a fixed list: the system's own select, quick by keyboard. */
export function SelectField({ name, label, value, options, onChange, isWide = false }: SelectFieldProps) {
  const id = useId()
  return (
    <FieldFrame name={name} label={label} htmlFor={id} isWide={isWide}>
      <select
        id={id}
        className="input select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
