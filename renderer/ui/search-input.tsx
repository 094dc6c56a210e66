import type { KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'

export interface SearchInputProps {
  readonly label: string
  /** What may be typed, where that is more than the label says. */
  readonly hint?: string
  readonly value: string
  readonly className?: string
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** Narrows the list below it with each key. Esc empties it; what is undone in it is its own. */
export function SearchInput(props: SearchInputProps) {
  const { label, hint = label, value, className, autoFocus = false, onChange, onKeyDown } = props
  return (
    <input
      className={classNames('input', className)}
      type="search"
      data-own-undo
      aria-label={label}
      placeholder={hint}
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: where it has the focus, the place was opened to look something up.
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
