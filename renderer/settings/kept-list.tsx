import { useState } from 'react'
import type { CopiedKept, KeptKind } from '#shared/ipc/backups.ts'
import { request } from '../platform/desktop.ts'
import { settingsStrings as strings } from '../strings/settings.ts'
import { Button } from '../ui/button.tsx'
import { tell, tellError } from '../ui/tell.ts'

export interface KeptListProps {
  /** The copy. */
  readonly name: string
  readonly kept: readonly CopiedKept[]
  readonly onRestored: () => void
}

/** What a copy holds beside the drafts: templates, profiles, phrases, the roster; each kind can be taken back. */
export function KeptList({ name, kept, onRestored }: KeptListProps) {
  const [busy, setBusy] = useState<KeptKind | null>(null)
  if (kept.length === 0) return null
  const restore = async (kind: KeptKind) => {
    setBusy(kind)
    const answer = await request('backups:restoreKept', { name, kind })
    setBusy(null)
    if (!answer.ok) return tellError(answer.error)
    tell(strings.restoredKept(strings.keptKinds[kind]))
    onRestored()
  }
  return (
    <>
      <h3 className="kept-heading">{strings.kept}</h3>
      <p className="settings-hint">{strings.keptHint}</p>
      <ul className="backup-list kept-list" aria-label={strings.kept}>
        {kept.map(({ kind, count, gone, different }) => (
          <li key={kind}>
            <span>{strings.keptKinds[kind]}</span>
            <span className="settings-hint">{strings.keptCompared(count, gone, different)}</span>
            <Button
              label={`${strings.keptKinds[kind]}：${strings.restoreKept}`}
              isDisabled={busy !== null || gone + different === 0}
              onPress={() => void restore(kind)}
            >
              {strings.restoreKept}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
