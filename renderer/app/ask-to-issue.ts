import { checkStrings } from '../strings/check.ts'
import type { AppAction } from './app-state.ts'
import type { AppActions } from './create-app-actions.ts'

/** 印发: what the checker still finds is shown first, then who and why are asked. */
export function askToIssue(actions: AppActions, dispatch: (action: AppAction) => void): void {
  actions.goOut(checkStrings.deeds.issue, () => dispatch({ type: 'asked', dialog: { kind: 'issue' } }), true)
}
