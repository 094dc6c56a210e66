import { useCallback, useEffect, useState } from 'react'
import type { BackupState } from '#shared/ipc/backups.ts'
import { request } from '../platform/desktop.ts'
import { orTell } from '../ui/tell.ts'

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
    const found = orTell(await request('backups:state', null))
    if (found !== null) set(found)
  }, [])
  useEffect(() => void refresh(), [refresh])
  return { state, set, refresh }
}
