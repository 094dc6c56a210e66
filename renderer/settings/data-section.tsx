import { useState } from 'react'
import { request } from '../platform/desktop.ts'
import { settingsStrings as strings } from '../strings/settings.ts'
import { Button } from '../ui/button.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { showWork } from '../ui/show-work.ts'
import { orTell, tell } from '../ui/tell.ts'
import type { Backups } from './use-backups.ts'

/** Where the library lies, and the folders that get copies of it. */
export function DataSection({ backups }: { readonly backups: Backups }) {
  const [isAsking, setAsking] = useState(false)
  const { state } = backups
  if (state === null) return null
  const move = async () => {
    setAsking(false)
    if (orTell(await request('backups:chooseData', null)) !== true) return
    const work = showWork(strings.moving, ({ id }) => request('backups:moveData', { work: id }))
    if (orTell(await work) === false) tell(strings.movingStopped)
  }
  return (
    <section className="settings-section">
      <h2>{strings.data}</h2>
      <p className="settings-hint">{strings.dataHint}</p>
      <div className="settings-row">
        <span className="settings-place">{state.dataPlace}</span>
        <Button onPress={() => void request('backups:reveal', { what: 'data' })}>{strings.openFolder}</Button>
        <Button onPress={() => setAsking(true)}>{strings.moveData}</Button>
      </div>
      <FolderRow what="second" title={strings.second} hint={strings.secondHint} backups={backups} />
      <FolderRow what="mirror" title={strings.mirror} hint={strings.mirrorHint} backups={backups} />
      {isAsking ? (
        <FormDialog
          title={strings.moveData}
          role="alertdialog"
          deed={strings.moveYes}
          firstFocus="cancel"
          onClose={() => setAsking(false)}
          onDo={() => void move()}
        >
          <p>{strings.moveQuestion}</p>
        </FormDialog>
      ) : null}
    </section>
  )
}

interface FolderRowProps {
  readonly what: 'second' | 'mirror'
  readonly title: string
  readonly hint: string
  readonly backups: Backups
}

function FolderRow({ what, title, hint, backups }: FolderRowProps) {
  const folder = backups.state?.[what] ?? null
  const choose = async () => {
    const state = orTell(await request('backups:chooseFolder', { what }))
    if (state === null) return
    backups.set(state)
    await showWork(strings.filling[what], ({ id }) => request('backups:fillFolder', { what, work: id }))
  }
  const leave = async () => {
    const answer = await request('backups:leaveFolder', { what })
    if (answer.ok) backups.set(answer.value)
  }
  return (
    <>
      <h3>{title}</h3>
      <p className="settings-hint">{hint}</p>
      <div className="settings-row">
        <span className="settings-place">
          {folder === null ? strings.secondNone : folder.place}
          {folder === null || folder.isThere ? null : <em>{strings.absent}</em>}
        </span>
        <Button label={`${title}：${strings.chooseFolder}`} onPress={() => void choose()}>
          {strings.chooseFolder}
        </Button>
        {folder === null ? null : (
          <>
            <Button isDisabled={!folder.isThere} onPress={() => void request('backups:reveal', { what })}>
              {strings.openFolder}
            </Button>
            <Button look="plain" onPress={() => void leave()}>
              {strings.leaveFolder}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
