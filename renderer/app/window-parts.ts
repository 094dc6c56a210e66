import type { Settings } from '#shared/ipc/settings.ts'
import type { AppAction, AppState } from './app-state.ts'
import type { AppActions } from './create-app-actions.ts'

/** The window as it is drawn: what it shows, and the ways to change that. Commands and places work with it. */
export interface WindowParts {
  readonly state: AppState
  readonly dispatch: (action: AppAction) => void
  readonly actions: AppActions
  readonly settings: Settings
  readonly changeSettings: (fields: Partial<Settings>) => void
  /** No room for three columns: the outline lies over the sheet. */
  readonly isNarrow: boolean
  /** Room for the paper alone: the right side lies over the sheet. */
  readonly isTight: boolean
}
