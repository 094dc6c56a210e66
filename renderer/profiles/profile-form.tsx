import { countGrid } from '#shared/profile/fit-grid.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { profileStrings as strings } from '../strings/profiles.ts'
import { TextField } from '../ui/text-field.tsx'
import { changeProfile, readField } from './change-profile.ts'
import { ProfileFieldLine } from './profile-field.tsx'
import { FIELD_GROUPS } from './profile-fields.ts'

export interface ProfileFormProps {
  readonly profile: FormatProfile
  readonly isReadOnly: boolean
  /** Just copied: the name is what is changed first. */
  readonly isNew: boolean
  readonly onChange: (profile: FormatProfile) => void
}

/** Every number of the page in groups, as fields; what cannot be is said beside its field and not taken. */
export function ProfileForm({ profile, isReadOnly, isNew, onChange }: ProfileFormProps) {
  const { lines, characters } = countGrid(profile)
  const change = (next: FormatProfile | null): boolean => {
    if (next === null) return false
    onChange(next)
    return true
  }
  return (
    <form
      className="profile-form"
      aria-label={profile.name}
      // Without a field that can be entered it is scrolled by its own focus.
      tabIndex={isReadOnly ? 0 : -1}
      onSubmit={(event) => event.preventDefault()}
    >
      <p className="profile-strengths">{strings.strengths}</p>
      {isReadOnly ? null : (
        <TextField
          label={strings.name}
          value={profile.name}
          autoFocus={isNew}
          onChange={(name) => {
            const trimmed = name.trim().slice(0, 60)
            if (trimmed !== '') change({ ...profile, name: trimmed })
          }}
        />
      )}
      {FIELD_GROUPS.map((group, place) => (
        <fieldset key={group.title} className="profile-group">
          <legend>{group.title}</legend>
          {group.fields.map((field) => (
            <ProfileFieldLine
              key={field.path.join('.')}
              field={field}
              value={readField(profile, field.path)}
              isReadOnly={isReadOnly}
              onChange={(value) => change(changeProfile(profile, field.path, value))}
            />
          ))}
          {place === 0 ? <p className="profile-fits">{strings.fits(lines, characters)}</p> : null}
        </fieldset>
      ))}
    </form>
  )
}
