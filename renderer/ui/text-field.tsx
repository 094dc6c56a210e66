import { useId } from 'react'
import { FieldFrame } from './field.tsx'
import { useFieldDraft } from './use-field-draft.ts'

export interface TextFieldProps {
  /** What the field holds, by its schema name. */
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly hint?: string | undefined
  readonly isWide?: boolean
  /** Number of lines; 1 is an ordinary input. */
  readonly rows?: number
  /** Several lines on the screen, but no line breaks in the text: Enter goes on, as it does in a line. */
  readonly isOneParagraph?: boolean
  readonly autoFocus?: boolean
  readonly inputMode?: 'text' | 'numeric'
}

/** A line (or lines) of text. Safe with input methods: commits when the composition ends. */
export function TextField(props: TextFieldProps) {
  const id = useId()
  const draft = useFieldDraft(props.value, props.onChange)
  const shared = {
    id,
    className: 'input',
    value: draft.text,
    placeholder: props.placeholder,
    spellCheck: false,
    autoFocus: props.autoFocus ?? false,
    onCompositionStart: draft.onCompositionStart,
    onCompositionEnd: draft.onCompositionEnd,
  }
  const rows = props.rows ?? 1
  return (
    <FieldFrame
      name={props.name}
      label={props.label}
      htmlFor={id}
      hint={props.hint}
      isWide={props.isWide ?? rows > 1}
    >
      {rows > 1 ? (
        <textarea
          {...shared}
          rows={rows}
          data-one-paragraph={props.isOneParagraph ? '' : undefined}
          onChange={(event) =>
            draft.change(props.isOneParagraph ? event.target.value.replaceAll('\n', '') : event.target.value)
          }
        />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          inputMode={props.inputMode ?? 'text'}
          onChange={(event) => draft.change(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
