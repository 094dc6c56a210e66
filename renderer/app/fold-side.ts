import type { Settings } from '#shared/ipc/settings.ts'
import type { AppAction } from './app-state.ts'

export interface SideLinks {
  /** The side lies over the sheet: it is opened for a while and its place is not remembered. */
  readonly isTight: boolean
  readonly dispatch: (action: AppAction) => void
  readonly changeSettings: (fields: Partial<Settings>) => void
}

/** Folds the right side away, or opens it. */
export function foldSide({ isTight, dispatch, changeSettings }: SideLinks, folded: boolean): void {
  if (isTight) dispatch({ type: 'side-over', isOpen: !folded })
  else changeSettings({ factsFolded: folded })
}
