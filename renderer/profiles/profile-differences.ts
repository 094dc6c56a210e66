import type { FormatProfile } from '#shared/profile/profile.ts'
import { readField } from './change-profile.ts'
import { showFieldValue } from './check-field.ts'
import { FIELD_GROUPS, type ProfileField } from './profile-fields.ts'

/** One number of a profile that is not as in another one. */
export interface ProfileDifference {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** Where `profile` departs from `standard`, in the order of the page, as the form names and shows it. */
export function listDifferences(profile: FormatProfile, standard: FormatProfile): ProfileDifference[] {
  return FIELD_GROUPS.flatMap(({ fields }) => fields).flatMap((field) => {
    const before = showWithUnit(field, readField(standard, field.path))
    const after = showWithUnit(field, readField(profile, field.path))
    return before === after ? [] : [{ label: field.label, before, after }]
  })
}

function showWithUnit(field: ProfileField, value: unknown): string {
  if (field.kind === 'choice') return field.options.find((option) => option.value === value)?.label ?? ''
  const shown = showFieldValue(field, value)
  return field.kind === 'number' && field.unit !== '' && shown !== '' ? `${shown} ${field.unit}` : shown
}
