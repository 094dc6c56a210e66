import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { uiStrings } from '../strings/ui.ts'
import { FieldFrame } from './field.tsx'
import { matchesText } from './match-text.ts'
import { useFieldDraft } from './use-field-draft.ts'

export interface ComboFieldProps {
  /** What the field holds, by its schema name. */
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly hint?: string | undefined
  readonly isWide?: boolean
}

/** Text with suggestions: any words may be typed; the list is filtered by characters, pinyin or initials. */
export function ComboField(props: ComboFieldProps) {
  const id = useId()
  const draft = useFieldDraft(props.value, props.onChange)
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
        defaultFilter={matchesText}
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
            onKeyDown={keepEscapeOfList}
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

/** Esc that closes the list means nothing more: the form it stands in stays. */
function keepEscapeOfList(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.target instanceof Element && event.target.ariaExpanded === 'true') {
    event.preventDefault()
  }
}
