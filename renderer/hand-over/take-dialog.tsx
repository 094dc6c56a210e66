import { useState } from 'react'
import { describeAppError } from '#shared/app-error.ts'
import type { HandOverFacts, OpenedHandOver } from '#shared/ipc/hand-over.ts'
import { request } from '../platform/desktop.ts'
import { handOverStrings as strings } from '../strings/hand-over.ts'
import { CheckField } from '../ui/check-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { formatWhen } from '../ui/format-time.ts'
import { showWork } from '../ui/show-work.ts'
import { PasswordField } from './password-field.tsx'

/** What is taken of a hand-over; `over`: the draft it takes the place of. */
export interface HandOverTaken {
  readonly over: string | null
  readonly versions: boolean
  readonly profile: boolean
  readonly roster: boolean
  readonly record: boolean
}

export interface TakeDialogProps {
  readonly opened: OpenedHandOver
  readonly onTake: (wish: HandOverTaken, title: string) => void
  readonly onClose: () => void
}

/** What a hand-over holds, before anything of it is taken; asks for the password where there is one. */
export function TakeDialog({ opened, onTake, onClose }: TakeDialogProps) {
  const [facts, setFacts] = useState<HandOverFacts | null>(opened.facts)
  return facts === null ? (
    <UnlockDialog opened={opened} onUnlocked={setFacts} onClose={onClose} />
  ) : (
    <ChooseDialog facts={facts} fileName={opened.fileName} onTake={onTake} onClose={onClose} />
  )
}

function UnlockDialog(props: {
  readonly opened: OpenedHandOver
  readonly onUnlocked: (facts: HandOverFacts) => void
  readonly onClose: () => void
}) {
  const { opened, onUnlocked, onClose } = props
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const unlock = async () => {
    setBusy(true)
    const answer = await showWork(strings.reading, ({ id }) =>
      request('handOver:unlock', { password, work: id }),
    )
    setBusy(false)
    if (!answer.ok) setError(describeAppError(answer.error))
    else if (answer.value !== null) onUnlocked(answer.value)
  }
  return (
    <FormDialog
      title={strings.openTitle(opened.fileName)}
      deed={strings.unlock}
      isReady={password !== '' && !isBusy}
      onClose={onClose}
      onDo={() => void unlock()}
    >
      <p>{strings.locked}</p>
      <PasswordField label={strings.passwordField} value={password} onChange={setPassword} isFirst />
      {error === null ? null : (
        <p className="dialog-note" role="alert">
          {error}
        </p>
      )}
    </FormDialog>
  )
}

function ChooseDialog(props: {
  readonly facts: HandOverFacts
  readonly fileName: string
  readonly onTake: (wish: HandOverTaken, title: string) => void
  readonly onClose: () => void
}) {
  const { facts, fileName, onTake, onClose } = props
  const [over, setOver] = useState<string | null>(null)
  const [versions, setVersions] = useState(facts.versions > 0)
  const [profile, setProfile] = useState(facts.profile !== null)
  const hasRoster = facts.people + facts.units + facts.series > 0
  const [roster, setRoster] = useState(hasRoster)
  const [record, setRecord] = useState(facts.record > 0)
  return (
    <FormDialog
      title={strings.openTitle(fileName)}
      deed={strings.take}
      firstFocus="deed"
      onClose={onClose}
      onDo={() => onTake({ over, versions: versions && over === null, profile, roster, record }, facts.title)}
    >
      <p className="hand-over-title">{facts.title}</p>
      <p className="dialog-note">
        {strings.facts(facts.status, facts.characters, formatWhen(facts.writtenAtMs))}
      </p>
      {facts.same.length === 0 ? null : (
        <fieldset className="hand-over-places" aria-label={strings.place}>
          <label className="check-line">
            <input type="radio" name="place" checked={over === null} onChange={() => setOver(null)} />
            {strings.asNew}
          </label>
          {facts.same.map(({ id, updatedAtMs }) => (
            <label key={id} className="check-line">
              <input type="radio" name="place" checked={over === id} onChange={() => setOver(id)} />
              {strings.over(formatWhen(updatedAtMs))}
            </label>
          ))}
        </fieldset>
      )}
      {facts.versions > 0 && over === null ? (
        <CheckField
          label={strings.takeVersions(facts.versions, facts.issuedFiles)}
          isChecked={versions}
          onChange={setVersions}
        />
      ) : null}
      {facts.missingFiles > 0 && facts.versions > 0 && over === null ? (
        <p className="dialog-note">{strings.missingFiles(facts.missingFiles)}</p>
      ) : null}
      {facts.profile === null ? null : (
        <CheckField label={strings.takeProfile(facts.profile)} isChecked={profile} onChange={setProfile} />
      )}
      {hasRoster ? (
        <CheckField
          label={strings.takeRoster(facts.people, facts.units, facts.series)}
          isChecked={roster}
          onChange={setRoster}
        />
      ) : null}
      {facts.record > 0 ? (
        <CheckField
          label={strings.takeRecord(facts.record, over !== null)}
          isChecked={record}
          onChange={setRecord}
        />
      ) : null}
    </FormDialog>
  )
}
