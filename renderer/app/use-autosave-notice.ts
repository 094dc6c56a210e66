import { useEffect } from 'react'
import type { Settings } from '#shared/ipc/settings.ts'
import { appStrings as strings } from '../strings/app.ts'
import { tell } from '../ui/tell.ts'

/** Says once, at the first draft, that nothing has to be saved by hand. */
export function useAutosaveNotice(isDue: boolean, changeSettings: (fields: Partial<Settings>) => void): void {
  useEffect(() => {
    if (!isDue) return
    changeSettings({ autosaveNoticeSeen: true })
    tell(strings.autosaveNotice)
  }, [isDue, changeSettings])
}
