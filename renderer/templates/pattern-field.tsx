import { showPattern, storePattern } from '#shared/pattern/pattern-names.ts'
import { TextField, type TextFieldProps } from '../ui/text-field.tsx'

/** A sentence pattern; its fields are called by their Chinese names on the screen. */
export function PatternField({ value, onChange, ...shared }: TextFieldProps) {
  return (
    <TextField
      {...shared}
      isWide={false}
      value={showPattern(value)}
      onChange={(text) => onChange(storePattern(text))}
    />
  )
}
