import { useState } from 'react'
import { versionStrings as strings } from '../strings/versions.ts'
import { ComboField } from '../ui/combo-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Who does it and why; null: not said. */
export interface DeedWords {
  readonly by: string | null
  readonly why: string | null
}

/** Who it was last time: the same person mostly does it again. */
let lastBy = ''

/** Who named a version or issued a draft last; null: nobody since the start. */
export function lastPerson(): string | null {
  return lastBy === '' ? null : lastBy.slice(0, 60)
}

interface WordsDialogProps {
  readonly title: string
  readonly hint: string
  readonly whyHint: string
  readonly deed: string
  readonly isDanger?: boolean
  readonly onDo: (words: DeedWords) => void
  readonly onClose: () => void
}

/** 印发 and taking its lock away: what it does, who, why. */
function WordsDialog({ title, hint, whyHint, deed, onDo, onClose }: WordsDialogProps) {
  const [by, setBy] = useState(lastBy)
  const [why, setWhy] = useState('')
  const send = () => {
    lastBy = by.trim()
    onDo({ by: by.trim() || null, why: why.trim() || null })
  }
  return (
    <FormDialog title={title} className="version-form" deed={deed} onClose={onClose} onDo={send}>
      <p className="dialog-note">{hint}</p>
      <TextField label={strings.who} value={by} onChange={setBy} placeholder={strings.whoHint} autoFocus />
      <TextField label={strings.why} value={why} onChange={setWhy} placeholder={whyHint} />
    </FormDialog>
  )
}

interface DeedDialogProps {
  readonly onDo: (words: DeedWords) => void
  readonly onClose: () => void
}

export function IssueDialog(props: DeedDialogProps) {
  return (
    <WordsDialog
      {...props}
      title={strings.issueTitle}
      hint={strings.issueHint}
      whyHint={strings.issueWhyHint}
      deed={strings.issueTitle}
    />
  )
}

export function UnlockDialog(props: DeedDialogProps) {
  return (
    <WordsDialog
      {...props}
      title={strings.unlockTitle}
      hint={strings.unlockQuestion}
      whyHint={strings.unlockWhyHint}
      deed={strings.unlockTitle}
    />
  )
}

export interface KeepVersionDialogProps {
  readonly onKeep: (name: string, words: DeedWords) => void
  readonly onClose: () => void
}

/** 留存版本: its name, from whom, why. */
export function KeepVersionDialog({ onKeep, onClose }: KeepVersionDialogProps) {
  const [name, setName] = useState('')
  const [by, setBy] = useState(lastBy)
  const [why, setWhy] = useState('')
  const keep = () => {
    lastBy = by.trim()
    onKeep(name.trim().slice(0, 40), { by: by.trim() || null, why: why.trim() || null })
  }
  return (
    <FormDialog
      title={strings.keepTitle}
      className="version-form"
      deed={strings.keepTitle}
      isReady={name.trim() !== ''}
      onClose={onClose}
      onDo={keep}
    >
      <p className="dialog-note">{strings.keepHint}</p>
      <ComboField
        name="version.name"
        label={strings.name}
        value={name}
        options={strings.names}
        onChange={setName}
      />
      <TextField label={strings.who} value={by} onChange={setBy} placeholder={strings.whoHint} />
      <TextField label={strings.why} value={why} onChange={setWhy} placeholder={strings.whyHint} />
    </FormDialog>
  )
}
