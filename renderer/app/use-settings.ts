import { useCallback, useState } from 'react'
import type { Settings } from '#shared/ipc/settings.ts'
import { request } from '../platform/desktop.ts'

/** What the program remembers. Changes show at once and are kept in the background. */
export function useSettings(kept: Settings): [Settings, (fields: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(kept)
  const change = useCallback((fields: Partial<Settings>) => {
    setSettings((before) => ({ ...before, ...fields }))
    void request('settings:set', fields)
  }, [])
  return [settings, change]
}
