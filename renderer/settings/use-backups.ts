import { useCallback, useEffect, useState } from 'react'
import { describeAppError } from '#shared/app-error.ts'
import type { BackupState } from '#shared/ipc/backups.ts'
import { request } from '../platform/desktop.ts'
import { notify } from '../ui/notices.tsx'

export interface Backups {
  /** null until it is read. */
  readonly state: BackupState | null
  readonly set: (state: BackupState) => void
  /** Reads it again. */
  readonly refresh: () => Promise<void>
}

export function useBackups(): Backups {
  const [state, set] = useState<BackupState | null>(null)
  const refresh = useCallback(async () => {
    const answer = await request('backups:state', null)
    if (answer.ok) set(answer.value)
    else notify({ text: describeAppError(answer.error), tone: 'error' })
  }, [])
  useEffect(() => void refresh(), [refresh])
  return { state, set, refresh }
}
