import { useMemo, useSyncExternalStore } from 'react'

/** Whether a media condition holds; the window is drawn again when that changes. */
export function useMedia(condition: string): boolean {
  const query = useMemo(() => window.matchMedia(condition), [condition])
  const subscribe = useMemo(
    () => (onChange: () => void) => {
      query.addEventListener('change', onChange)
      return () => query.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => query.matches)
}
