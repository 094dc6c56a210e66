import { DatabaseBackup } from 'lucide-react'
import { useState } from 'react'
import type { Backup } from '#shared/ipc/backups.ts'
import { request } from '../platform/desktop.ts'
import { settingsStrings as strings } from '../strings/settings.ts'
import { Button } from '../ui/button.tsx'
import { formatWhen } from '../ui/format-time.ts'
import { showWork } from '../ui/show-work.ts'
import { orTell, tell, tellError } from '../ui/tell.ts'
import { BackupDialog } from './backup-dialog.tsx'
import type { RestoreLinks } from './restore-links.ts'
import type { Backups } from './use-backups.ts'

/** The copies of the library: when, what is in them, one made now, one looked into. */
export function BackupSection({ backups, ...links }: RestoreLinks & { readonly backups: Backups }) {
  const [isMaking, setMaking] = useState(false)
  const [looked, setLooked] = useState<Backup | null>(null)
  const { state } = backups
  if (state === null) return null
  const make = async () => {
    setMaking(true)
    const answer = await showWork(strings.making, ({ id }) => request('backups:make', { work: id }))
    setMaking(false)
    if (!answer.ok) return tellError(answer.error)
    if (answer.value === null) return tell(strings.makingStopped)
    tell(strings.made(answer.value.drafts))
    await backups.refresh()
  }
  const chooseCopy = async () => {
    const copy = orTell(await request('backups:chooseCopy', null))
    if (copy !== null) setLooked(copy)
  }
  return (
    <section className="settings-section">
      <h2>{strings.backups}</h2>
      <p className="settings-hint">{strings.rule}</p>
      <div className="settings-row">
        <Button icon={DatabaseBackup} look="primary" isDisabled={isMaking} onPress={() => void make()}>
          {isMaking ? strings.making : strings.makeNow}
        </Button>
        <span className="settings-hint">
          {state.backups[0] === undefined ? strings.none : strings.latest(formatWhen(state.backups[0].atMs))}
        </span>
        <Button onPress={() => void chooseCopy()}>{strings.openCopy}</Button>
      </div>
      <ul className="backup-list" aria-label={strings.backups}>
        {state.backups.map((backup) => (
          <li key={backup.name}>
            <span>{formatWhen(backup.atMs)}</span>
            <span>{backup.drafts === null ? strings.unreadable : strings.count(backup.drafts)}</span>
            <span className="settings-hint">{backup.drafts === null ? '' : strings.verified}</span>
            <span className="settings-hint">{strings.size(backup.bytes)}</span>
            <Button
              label={`${strings.backupName(formatWhen(backup.atMs))}：${strings.look}`}
              isDisabled={backup.drafts === null}
              onPress={() => setLooked(backup)}
            >
              {strings.look}
            </Button>
          </li>
        ))}
      </ul>
      {looked === null ? null : <BackupDialog backup={looked} onClose={() => setLooked(null)} {...links} />}
    </section>
  )
}
