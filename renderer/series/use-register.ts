import { useEffect, useMemo, useState } from 'react'
import { buildRegister, type NumberedDraft, type SeriesRegister } from '#shared/series/number-register.ts'
import { request } from '../platform/desktop.ts'
import { roster } from '../roster/roster-shelf.ts'
import { useStore } from '../ui/store.ts'

/** All drafts, those in the bin included: their numbers are taken until they are gone for good. null until they are read. */
export async function readNumberedDrafts(): Promise<readonly NumberedDraft[] | null> {
  const [kept, binned] = await Promise.all([
    request('drafts:list', { place: 'library' }),
    request('drafts:list', { place: 'trash' }),
  ])
  if (!kept.ok || !binned.ok) return null
  return [...kept.value, ...binned.value].map(({ summary }) => summary)
}

/** The register of all drafts and of the series that the house has set. null until it is read. */
export async function readRegister(): Promise<readonly SeriesRegister[] | null> {
  const summaries = await readNumberedDrafts()
  return summaries && buildRegister(summaries, new Date().getFullYear(), roster.get().series)
}

/** The register with the drafts as they stand when what uses it opens; null until they are read. */
export function useRegister(): readonly SeriesRegister[] | null {
  const { series } = useStore(roster)
  const [summaries, setSummaries] = useState<readonly NumberedDraft[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void readNumberedDrafts().then((read) => {
      if (isCurrent && read !== null) setSummaries(read)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return useMemo(
    () => summaries && buildRegister(summaries, new Date().getFullYear(), series),
    [summaries, series],
  )
}
