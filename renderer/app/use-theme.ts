import { useEffect } from 'react'
import type { Settings } from '#shared/ipc/settings.ts'

/** Puts the chosen appearance on the page; the paper stays white in all of them. */
export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
