import { useState } from 'react'
import { SHORTEST_PASSWORD } from '#shared/ipc/hand-over.ts'
import { handOverStrings as strings } from '../strings/hand-over.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Check, PasswordField } from './fields.tsx'

export interface HandOverExport {
  readonly versions: boolean
  readonly roster: boolean
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
  const [password, setPassword] = useState('')
  const isTooShort = password !== '' && password.length < SHORTEST_PASSWORD
  const send = () => {
    if (!isTooShort) onExport({ versions, roster, password: password === '' ? null : password })
  }
  return (
    <Dialog
      title={strings.exportTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiStrings.cancel}</Button>
          <Button look="primary" isDisabled={isTooShort} onPress={send}>
            {strings.export}
          </Button>
        </>
      }
    >
      <p>{strings.exportHint(draft)}</p>
      <Check label={strings.versions} isOn={versions} onChange={setVersions} />
      <Check label={strings.roster} isOn={roster} onChange={setRoster} />
      <PasswordField label={strings.password} value={password} onChange={setPassword} onEnter={send} />
      <p className="dialog-note">
        {isTooShort ? strings.passwordShort(SHORTEST_PASSWORD) : strings.passwordHint}
      </p>
    </Dialog>
  )
}
