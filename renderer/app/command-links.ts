import type { Settings } from '#shared/ipc/settings.ts'
import type { AppAction, AppState } from './app-state.ts'
import type { AppActions } from './create-app-actions.ts'

/** What commands of the window work with. */
export interface CommandLinks {
  readonly state: AppState
  readonly dispatch: (action: AppAction) => void
  readonly actions: AppActions
  readonly settings: Settings
  readonly isNarrow: boolean
  readonly isTight: boolean
  readonly changeSettings: (fields: Partial<Settings>) => void
}
