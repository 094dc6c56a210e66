import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { FACE_FAMILIES } from '../fonts/font-stack.ts'
import { profileStrings as strings } from '../strings/profiles.ts'
import { classNames } from '../ui/class-names.ts'
import type { ProfileField } from './profile-fields.ts'
import { nameOfSize } from './type-sizes.ts'

export interface ControlProps {
  readonly id: string
  readonly field: ProfileField
  readonly text: string
  readonly isReadOnly: boolean
  readonly isWrong: boolean
  readonly onChange: (text: string) => void
}

/** Faces to choose from, official ones first. */
const FACES = Object.values(FACE_FAMILIES).flatMap(({ official }) =>
  official.filter((name) => /\p{Script=Han}/u.test(name)),
)

/** What a field's value is entered with; `id-note` says what is wrong with it or what it means. */
export function Control(props: ControlProps) {
  const { id, field, text, isReadOnly, isWrong, onChange } = props
  const shared = {
    id,
    disabled: isReadOnly,
    value: text,
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-note`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  switch (field.kind) {
    case 'choice':
      return (
        <select {...shared} className="input select">
          {field.options.map((option) => (
            <option key={option.value} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'form':
      return <Suggested {...props} names={field.suggestions} />
    case 'font':
      return <Suggested {...props} names={FACES} />
    case 'number':
      return (
        <>
          <Line
            {...shared}
            className="profile-number"
            inputMode={field.unit === strings.points ? 'text' : 'decimal'}
          />
          <span className="profile-unit">{unitOf(field, text)}</span>
        </>
      )
    case 'color':
      return (
        <>
          <Line {...shared} className="profile-color-code" />
          <input
            type="color"
            className="profile-color"
            aria-label={strings.pickColor(field.label)}
            disabled={isReadOnly}
            value={/^[0-9A-F]{6}$/iu.test(text) ? `#${text}` : '#000000'}
            onChange={(event) => onChange(event.target.value.slice(1).toUpperCase())}
          />
        </>
      )
    case 'words':
    case 'roles':
      return <Line {...shared} />
  }
}

function Line({ className, ...rest }: React.InputHTMLAttributes<HTMLInputElement>) {
  return <input {...rest} className={classNames('input', className)} autoComplete="off" spellCheck={false} />
}

function unitOf({ unit, path }: ProfileField & { kind: 'number' }, text: string): string {
  const name = path.at(-1) === 'sizePt' ? nameOfSize(Number(text)) : null
  return name === null ? unit : strings.namedSize(name)
}

/** Any words may be typed; the list shows all of what is usual, not only what begins like what is there. */
function Suggested({
  id,
  field,
  text,
  isReadOnly,
  onChange,
  names,
}: ControlProps & { names: readonly string[] }) {
  return (
    <ComboBox
      className="combo"
      aria-label={field.label}
      aria-describedby={`${id}-note`}
      allowsCustomValue
      menuTrigger="manual"
      isDisabled={isReadOnly}
      inputValue={text}
      onInputChange={onChange}
    >
      <div className="combo-line">
        <Input id={id} className="input" spellCheck={false} autoComplete="off" />
        <Button className="combo-button" aria-label={strings.openList(field.label)}>
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      </div>
      <Popover className="popover combo-popover">
        <ListBox className="list-box">
          {names.map((name) => (
            <ListBoxItem key={name} id={name} textValue={name} className="list-box-item">
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
