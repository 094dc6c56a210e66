import type { Series } from '#shared/series/series.ts'
import { meantOrdinal } from '#shared/wording/meant-ordinal.ts'
import { seriesStrings as strings } from '../strings/series.ts'
import { CheckField } from '../ui/check-field.tsx'
import { TextField } from '../ui/text-field.tsx'

export interface SeriesNumbersProps {
  readonly series: Series
  readonly onChange: (fields: Partial<Series>) => void
}

/** The two counters: what was given before the first draft here, and whether a year begins anew. */
export function SeriesNumbers({ series, onChange }: SeriesNumbersProps) {
  const year = series.usedYear ?? new Date().getFullYear()
  return (
    <>
      <TextField
        label={strings.usedNumber}
        value={series.usedNumber}
        placeholder={strings.usedNumberPlaceholder}
        hint={strings.usedHint}
        onChange={(usedNumber) => onChange({ usedNumber, usedYear: year })}
      />
      <TextField
        label={strings.usedOrdinal}
        value={series.usedOrdinal}
        placeholder={strings.usedOrdinalPlaceholder}
        meant={meantOrdinal}
        onChange={(usedOrdinal) => onChange({ usedOrdinal, usedYear: year })}
      />
      <CheckField
        label={strings.numberByYear}
        isChecked={series.isNumberByYear}
        onChange={(isNumberByYear) => onChange({ isNumberByYear })}
      />
      <CheckField
        label={strings.ordinalByYear}
        isChecked={series.isOrdinalByYear}
        onChange={(isOrdinalByYear) => onChange({ isOrdinalByYear })}
      />
    </>
  )
}
