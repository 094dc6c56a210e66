import { useEffect, useState } from 'react'
import { buildRegister, type NumberedDraft, type SeriesRegister } from '#shared/series/number-register.ts'
import { request } from '../platform/desktop.ts'

/** The register of all drafts, those in the bin included: their numbers are taken until they are gone for good. null until it is read. */
export async function readRegister(): Promise<readonly SeriesRegister[] | null> {
  const drafts = await readNumberedDrafts()
  return drafts === null ? null : buildRegister(drafts, new Date().getFullYear())
}

/** All drafts with their numbers, those in the bin included; null when they cannot be read. */
export async function readNumberedDrafts(): Promise<readonly NumberedDraft[] | null> {
  const [kept, binned] = await Promise.all([
    request('drafts:list', { place: 'library', search: '' }),
    request('drafts:list', { place: 'trash', search: '' }),
  ])
  if (!kept.ok || !binned.ok) return null
  return [...kept.value, ...binned.value].map(({ summary }) => summary)
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
