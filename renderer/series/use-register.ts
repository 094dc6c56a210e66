import { useEffect, useState } from 'react'
import { buildRegister, type SeriesRegister } from '#shared/series/number-register.ts'
import { request } from '../platform/desktop.ts'

/** The register of all drafts, those in the bin included: their numbers are taken until they are gone for good. null until it is read. */
export async function readRegister(): Promise<readonly SeriesRegister[] | null> {
  const [kept, binned] = await Promise.all([
    request('drafts:list', { place: 'library' }),
    request('drafts:list', { place: 'trash' }),
  ])
  if (!kept.ok || !binned.ok) return null
  const summaries = [...kept.value, ...binned.value].map(({ summary }) => summary)
  return buildRegister(summaries, new Date().getFullYear())
}

/** The register as it stands when what uses it opens; [] until it is read. */
export function useRegister(): readonly SeriesRegister[] {
  const [register, setRegister] = useState<readonly SeriesRegister[]>([])
  useEffect(() => {
    let isCurrent = true
    void readRegister().then((read) => {
      if (isCurrent && read !== null) setRegister(read)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return register
}
