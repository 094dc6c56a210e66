import { templateStrings as strings } from '../strings/templates.ts'
import { TextField } from '../ui/text-field.tsx'

export interface LinesFieldProps {
  readonly label: string
  readonly lines: readonly string[]
  readonly onChange: (lines: string[]) => void
}

/** A short list, one line each; empty lines do not count. */
export function LinesField({ label, lines, onChange }: LinesFieldProps) {
  const text = lines.join('\n')
  return (
    <TextField
      label={label}
      rows={Math.min(10, Math.max(3, lines.length + 1))}
      isWide={false}
      value={text}
      placeholder={strings.onePerLine}
      onChange={(next) =>
        onChange(
          next
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }
    />
  )
}
