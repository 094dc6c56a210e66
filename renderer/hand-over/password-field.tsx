interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isFirst?: boolean
}

/** Dots instead of letters. */
export function PasswordField({ label, value, onChange, isFirst = false }: PasswordFieldProps) {
  return (
    <label className="password-field">
      <span>{label}</span>
      <input
        className="input"
        type="password"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for nothing else
        autoFocus={isFirst}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
