import { useSyncExternalStore } from 'react'

/** Below this the outline lies over the sheet instead of beside it; the same number as in styles/workspace.css. */
const NARROW = '(max-width: 1269px)'

/** Whether the window is too narrow for three columns (1366 pixels at 125 %). */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow)
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches
}
