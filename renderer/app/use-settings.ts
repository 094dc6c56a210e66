import { useCallback, useEffect, useState } from 'react'
import { DEFAULT_SETTINGS, type Settings } from '#shared/ipc/settings.ts'
import { request } from '../platform/desktop.ts'

/** What the program remembers; null until it is read (`onRead` is called then, and must stay the same function). Changes show at once and are kept in the background. */
export function useSettings(
  onRead: (settings: Settings) => void,
): [Settings | null, (fields: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => {
    let isCurrent = true
    void request('settings:get', null).then((answer) => {
      if (!isCurrent) return
      const read = answer.ok ? answer.value : DEFAULT_SETTINGS
      setSettings(read)
      onRead(read)
    })
    return () => {
      isCurrent = false
    }
  }, [onRead])
  const change = useCallback((fields: Partial<Settings>) => {
    setSettings((before) => ({ ...(before ?? DEFAULT_SETTINGS), ...fields }))
    void request('settings:set', fields)
  }, [])
  return [settings, change]
}
