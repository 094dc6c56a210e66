import { useState } from 'react'
import { SHORTEST_PASSWORD } from '#shared/ipc/hand-over.ts'
import { handOverStrings as strings } from '../strings/hand-over.ts'
import { CheckField } from '../ui/check-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { PasswordField } from './password-field.tsx'

export interface HandOverExport {
  readonly versions: boolean
  readonly roster: boolean
  readonly record: boolean
  readonly password: string | null
}

export interface ExportDialogProps {
  /** Name of the draft. */
  readonly draft: string
  readonly onExport: (wish: HandOverExport) => void
  readonly onClose: () => void
}

/** What goes along, and a password if it is wanted. */
export function ExportDialog({ draft, onExport, onClose }: ExportDialogProps) {
  const [versions, setVersions] = useState(true)
  const [roster, setRoster] = useState(true)
  const [record, setRecord] = useState(false)
  const [password, setPassword] = useState('')
  const isTooShort = password !== '' && password.length < SHORTEST_PASSWORD
  return (
    <FormDialog
      title={strings.exportTitle}
      deed={strings.export}
      isReady={!isTooShort}
      onClose={onClose}
      onDo={() => onExport({ versions, roster, record, password: password === '' ? null : password })}
    >
      <p>{strings.exportHint(draft)}</p>
      <CheckField label={strings.versions} isChecked={versions} onChange={setVersions} />
      <CheckField label={strings.roster} isChecked={roster} onChange={setRoster} />
      <CheckField label={strings.record} isChecked={record} onChange={setRecord} />
      <PasswordField label={strings.password} value={password} onChange={setPassword} />
      <p className="dialog-note">
        {isTooShort ? strings.passwordShort(SHORTEST_PASSWORD) : strings.passwordHint}
      </p>
    </FormDialog>
  )
}
