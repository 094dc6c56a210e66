interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

export function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className="settings-check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
  readonly isFirst?: boolean
}

/** Dots instead of letters; Enter goes on. */
export function PasswordField({ label, value, onChange, onEnter, isFirst = false }: PasswordFieldProps) {
  return (
    <label className="password-field">
      <span>{label}</span>
      <input
        className="input"
        type="password"
        data-own-undo
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for nothing else
        autoFocus={isFirst}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
        }}
      />
    </label>
  )
}
