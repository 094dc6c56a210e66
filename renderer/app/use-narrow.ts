import { useMedia } from '../ui/use-media.ts'

/** Below the first the outline lies over the sheet instead of beside it, below the second the facts too; as in styles/workspace.css. */
const NARROW = '(max-width: 1269px)'
const TIGHT = '(max-width: 1079px)'

/** Whether the window is too narrow for three columns (1366 pixels at 125 %). */
export function useNarrow(): boolean {
  return useMedia(NARROW)
}

/** Whether the window has room for the paper alone (1024 pixels, or 1366 at 150 %). */
export function useTight(): boolean {
  return useMedia(TIGHT)
}
