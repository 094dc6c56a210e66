import type { KeyboardEvent, Ref } from 'react'
import { classNames } from './class-names.ts'
import { useFieldDraft } from './use-field-draft.ts'

export interface SearchInputProps {
  readonly label: string
  /** What may be typed, where that is more than the label says. */
  readonly hint?: string
  readonly value: string
  readonly className?: string
  readonly autoFocus?: boolean
  /** Whether Ctrl+Z belongs to what is typed here also while nothing is; false where it then takes back what was done in the list. */
  readonly isUndoneEmpty?: boolean
  readonly ref?: Ref<HTMLInputElement>
  readonly onChange: (value: string) => void
  /** Keys, but those that an input method takes. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** So many characters of a search are enough; more come from a paste that went astray. */
const MOST_CHARACTERS = 200

/**
 * Narrows the list below it with each key; letters of an input method narrow nothing before they become characters. Esc empties it; what is
 * undone in it is its own.
 */
export function SearchInput(props: SearchInputProps) {
  const { label, hint = label, value, className, autoFocus = false, isUndoneEmpty = true, onKeyDown } = props
  const draft = useFieldDraft(value, props.onChange)
  return (
    <input
      ref={props.ref}
      className={classNames('input', className)}
      type="search"
      {...(isUndoneEmpty || draft.text !== '' ? { 'data-own-undo': '' } : {})}
      aria-label={label}
      placeholder={hint}
      spellCheck={false}
      maxLength={MOST_CHARACTERS}
      // biome-ignore lint/a11y/noAutofocus: where it has the focus, the place was opened to look something up.
      autoFocus={autoFocus}
      value={draft.text}
      onChange={(event) => draft.change(event.target.value)}
      onCompositionStart={draft.onCompositionStart}
      onCompositionEnd={draft.onCompositionEnd}
      onKeyDown={(event) => (event.nativeEvent.isComposing ? undefined : onKeyDown?.(event))}
    />
  )
}
