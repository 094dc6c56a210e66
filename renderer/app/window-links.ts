import type { AppAction, AppState } from './app-state.ts'

/** How actions reach the window: what it shows now, and the way to change that. */
export interface WindowLinks {
  readonly dispatch: (action: AppAction) => void
  readonly getState: () => AppState
}
