import { useEffect, useState } from 'react'
import type { BackupContents } from '#shared/ipc/backups.ts'
import { listen, request } from '../platform/desktop.ts'
import { tellError } from '../ui/tell.ts'

export interface Contents {
  /** null until all of it is compared. */
  readonly contents: BackupContents | null
  /** How much is compared, 0 to 1; null: not known yet. */
  readonly share: number | null
  /** Compares again. */
  readonly refresh: () => void
}

/** What a copy holds beside what the library has now. Comparing stops when it is not wanted any more. */
export function useContents(name: string, onFail: () => void): Contents {
  const [contents, setContents] = useState<BackupContents | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn reads again
  useEffect(() => {
    const work = crypto.randomUUID()
    let isWanted = true
    const stopListening = listen('work:progress', (progress) => {
      if (progress.work === work && progress.total > 0) setShare(progress.done / progress.total)
    })
    void request('backups:contents', { name, work }).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setContents(answer.value)
      else {
        tellError(answer.error)
        onFail()
      }
    })
    return () => {
      isWanted = false
      stopListening()
      void request('work:stop', { work })
    }
  }, [name, onFail, turn])
  return { contents, share, refresh: () => setTurn((now) => now + 1) }
}
