import { useEffect, useState } from 'react'

/** Below this the outline lies over the sheet instead of beside it; the same number as in styles/workspace.css. */
const NARROW = '(max-width: 1269px)'

/** Whether the window is too narrow for three columns (1366 pixels at 125 %). */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches)
  useEffect(() => {
    const query = window.matchMedia(NARROW)
    const follow = () => setNarrow(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isNarrow
}
