import type { WindowParts } from './window-parts.ts'

type SideParts = Pick<WindowParts, 'isTight' | 'dispatch' | 'changeSettings'>

/** Folds the right side away, or opens it. Where it lies over the sheet it is opened for a while, and that is not remembered. */
export function foldSide({ isTight, dispatch, changeSettings }: SideParts, folded: boolean): void {
  if (isTight) dispatch({ type: 'side-over', isOpen: !folded })
  else changeSettings({ factsFolded: folded })
}
