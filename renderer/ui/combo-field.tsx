import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Button, ComboBox, Input, type Key, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { uiStrings } from '../strings/ui.ts'
import { FieldFrame } from './field.tsx'
import { matchesText } from './match-text.ts'
import { useFieldDraft } from './use-field-draft.ts'
import { useSounds } from './use-sounds.ts'

export interface ComboFieldProps {
  /** What the field holds, by its schema name. */
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly onChange?: (value: string) => void
  /** For a field that adds to a list elsewhere: called with what is chosen, or typed and confirmed by Enter; the field is emptied afterwards. */
  readonly onChoose?: (value: string) => void
  /** The field is left, with what stands in it. */
  readonly onLeave?: (value: string) => void
  readonly placeholder?: string
  readonly hint?: string | undefined
  readonly isWide?: boolean
}

/** A text field with a list of suggestions, which what is typed narrows by characters, pinyin or initials. Other text may be entered too. */
export function ComboField(props: ComboFieldProps) {
  const id = useId()
  const draft = useFieldDraft(props.value, props.onChange ?? (() => undefined))
  const { onChoose } = props
  const [isEntered, setEntered] = useState(false)
  const canHear = useSounds(isEntered)
  const choose = (value: string) => {
    draft.change('')
    onChoose?.(value)
  }
  return (
    <FieldFrame
      name={props.name}
      label={props.label}
      htmlFor={id}
      hint={props.hint}
      isWide={props.isWide ?? false}
    >
      <ComboBox
        className="combo"
        aria-label={props.label}
        allowsCustomValue
        allowsEmptyCollection={false}
        menuTrigger="manual"
        inputValue={draft.text}
        onInputChange={draft.change}
        {...(onChoose === undefined
          ? {}
          : {
              selectedKey: null,
              onSelectionChange: (key: Key | null) => (key === null ? undefined : choose(String(key))),
            })}
        // Another function when the dictionary has come, so that the list is narrowed anew.
        defaultFilter={canHear ? matchesText : matchesYet}
        onFocus={() => setEntered(true)}
        onBlur={() => props.onLeave?.(draft.text)}
      >
        <div
          className="combo-line"
          onCompositionStart={draft.onCompositionStart}
          onCompositionEnd={draft.onCompositionEnd}
        >
          <Input
            id={id}
            className="input"
            placeholder={props.placeholder ?? ''}
            spellCheck={false}
            autoComplete="off"
            onKeyDown={(event) => {
              keepEscapeOfList(event)
              const isConfirmed = event.key === 'Enter' && !draft.isComposing() && !isListOpen(event)
              if (isConfirmed && onChoose !== undefined) choose(draft.text.trim())
            }}
          />
          <Button className="combo-button" aria-label={uiStrings.openList}>
            <ChevronDown aria-hidden="true" size={14} />
          </Button>
        </div>
        <Popover className="popover combo-popover">
          <ListBox className="list-box">
            {props.options.map((option) => (
              <ListBoxItem key={option} id={option} textValue={option} className="list-box-item">
                {option}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </ComboBox>
    </FieldFrame>
  )
}

/** By characters alone, while the dictionary of sounds is on its way. */
function matchesYet(text: string, query: string): boolean {
  return matchesText(text, query)
}

/** Esc that closes the list means nothing more: the form it stands in stays. */
function keepEscapeOfList(event: KeyboardEvent): void {
  if (event.key === 'Escape' && isListOpen(event)) event.preventDefault()
}

function isListOpen({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.ariaExpanded === 'true'
}
