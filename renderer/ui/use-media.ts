import { useMemo, useSyncExternalStore } from 'react'

/** Whether a media condition holds; the window is drawn again when that changes. `begins`: runs when it begins to hold, before that is drawn. */
export function useMedia(condition: string, begins?: () => void): boolean {
  const query = useMemo(() => window.matchMedia(condition), [condition])
  const subscribe = useMemo(
    () => (onChange: () => void) => {
      const change = () => {
        if (query.matches) begins?.()
        onChange()
      }
      query.addEventListener('change', change)
      return () => query.removeEventListener('change', change)
    },
    [query, begins],
  )
  return useSyncExternalStore(subscribe, () => query.matches)
}
