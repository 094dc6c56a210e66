export interface CheckFieldProps {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

/** Yes or no, its words behind the box. */
export function CheckField({ label, isChecked, onChange }: CheckFieldProps) {
  return (
    <label className="check-line">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
