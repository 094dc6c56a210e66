import { type KeyboardEvent, useId, useState } from 'react'
import { uiStrings } from '../strings/ui.ts'
import { FieldFrame } from './field.tsx'
import { type FieldDraft, useFieldDraft } from './use-field-draft.ts'

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
  /**
   * What a text typed short becomes when the field is left (12 → 第12号); null: it stays. It is told below the field beforehand, and
   * afterwards with a way back to what was typed.
   */
  readonly meant?: (text: string) => string | null
}

/** A line (or lines) of text. Safe with input methods: commits when the composition ends. */
export function TextField(props: TextFieldProps) {
  const id = useId()
  const draft = useFieldDraft(props.value, props.onChange)
  const meaning = useMeaning(draft, props.meant)
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
      hint={meaning.hint ?? props.hint}
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
          onBlur={meaning.settle}
          onKeyDown={meaning.onKeyDown}
        />
      )}
      {meaning.typed === null ? null : (
        <button type="button" className="field-as-typed" onClick={meaning.keepAsTyped}>
          {uiStrings.asTyped(meaning.typed)}
        </button>
      )}
    </FieldFrame>
  )
}

interface Meaning {
  readonly hint: string | undefined
  /** What was typed before it was made whole, while that can be taken back. */
  readonly typed: string | null
  readonly settle: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly keepAsTyped: () => void
}

/** Makes whole what was typed short when the field is left, and takes it back when that was not meant. */
function useMeaning(draft: FieldDraft, meant: TextFieldProps['meant']): Meaning {
  const [change, setChange] = useState<{ readonly typed: string; readonly written: string } | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const written = draft.text === kept ? null : (meant?.(draft.text) ?? null)
  const settle = () => {
    if (written === null) return
    setChange({ typed: draft.text, written })
    draft.change(written)
  }
  return {
    hint: written === null ? undefined : uiStrings.willBe(written),
    typed: change !== null && change.written === draft.text ? change.typed : null,
    settle,
    onKeyDown(event) {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.keyCode !== 229) settle()
    },
    keepAsTyped() {
      if (change === null) return
      setKept(change.typed)
      draft.change(change.typed)
    },
  }
}
