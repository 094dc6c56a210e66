import { useState } from 'react'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { profileStrings as strings } from '../strings/profiles.ts'
import { uiStrings } from '../strings/ui.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { listDifferences } from './profile-differences.ts'

export interface HouseProfileDialogProps {
  readonly fileName: string
  readonly profile: FormatProfile
  readonly suggestedName: string
  readonly onSave: (profile: FormatProfile) => void
  readonly onClose: () => void
}

/** What was read out of a Word file, as differences to the national standard, before it is kept under the office's name. */
export function HouseProfileDialog({
  fileName,
  profile,
  suggestedName,
  onSave,
  onClose,
}: HouseProfileDialogProps) {
  const [name, setName] = useState(suggestedName)
  const differences = listDifferences(profile, nationalStandardProfile)
  return (
    <FormDialog
      title={strings.fromWordTitle}
      size="medium"
      deed={uiStrings.save}
      isReady={name.trim() !== ''}
      onClose={onClose}
      onDo={() => onSave({ ...profile, name: name.trim().slice(0, 60) })}
    >
      <p className="dialog-note">{strings.fromWordHint(fileName, differences.length)}</p>
      <TextField label={strings.name} value={name} autoFocus onChange={setName} />
      {differences.length === 0 ? null : (
        <table className="differences">
          <thead>
            <tr>
              <th scope="col">{strings.differenceColumns.what}</th>
              <th scope="col">{strings.differenceColumns.standard}</th>
              <th scope="col">{strings.differenceColumns.file}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{before || strings.nothing}</td>
                <td>{after || strings.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FormDialog>
  )
}
