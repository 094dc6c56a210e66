import { useEffect, useState } from 'react'
import type { BatchEntry, BatchState } from '#shared/ipc/batch.ts'
import { request } from '../platform/desktop.ts'

/** How often the main process is asked; a file takes some tenths of a second. */
const ASK_MS = 300

/** The run as it goes on, with all its entries; null: none was started since the program's start. */
export function useBatch(): { readonly state: BatchState; readonly entries: readonly BatchEntry[] } | null {
  const [known, setKnown] = useState<{ state: BatchState; entries: readonly BatchEntry[] } | null>(null)
  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let entries: readonly BatchEntry[] = []
    const ask = async () => {
      const answer = await request('batch:state', { from: entries.length })
      if (isGone || !answer.ok) return
      entries = [...entries, ...answer.value.entries]
      setKnown({ state: answer.value, entries })
      if (!answer.value.isFinished) timer = setTimeout(() => void ask(), ASK_MS)
    }
    void ask()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  return known
}
