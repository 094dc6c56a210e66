import { useCallback } from 'react'
import { useMedia } from '../ui/use-media.ts'
import type { WindowState } from './window-state.ts'

/** Below the first the outline lies over the sheet instead of beside it, below the second the facts too; as in styles/workspace.css. */
const NARROW = '(max-width: 1269px)'
const TIGHT = '(max-width: 1079px)'

export interface Narrowness {
  /** The window is too narrow for three columns (1366 pixels at 125 %). */
  readonly isNarrow: boolean
  /** The window has room for the paper alone (1024 pixels, or 1366 at 150 %). */
  readonly isTight: boolean
}

/**
 * How narrow the window is. One that is put beside another program becomes narrow while somebody writes: the panel that he writes in lies over the
 * sheet then. Were it folded away, what is typed next would go nowhere.
 */
export function useNarrowness(dispatch: WindowState['dispatch']): Narrowness {
  // Whichever is told first, both hold by then and are drawn.
  const keepOpen = useCallback(() => {
    const focused = document.activeElement
    const holds = (condition: string) => window.matchMedia(condition).matches
    if (holds(NARROW) && focused?.closest('.outline')) dispatch({ type: 'outline-over', isOpen: true })
    if (holds(TIGHT) && focused?.closest('.side')) dispatch({ type: 'side-over', isOpen: true })
  }, [dispatch])
  return { isNarrow: useMedia(NARROW, keepOpen), isTight: useMedia(TIGHT, keepOpen) }
}
