import { EDIT_ACTION_IDS, EDIT_ACTIONS } from '#shared/commands/edit-actions.ts'
import { runEditAction } from '../platform/edit-action.ts'
import type { MenuEntry } from '../ui/menu-button.tsx'
import { showKeys } from './keys.ts'

/** 剪切, 复制, 粘贴, 全选 for a list that the right button opens. `before`: what must be done first, as putting the focus back. */
export function editEntries(hasSelection: boolean, before: () => void): MenuEntry[] {
  return EDIT_ACTION_IDS.map((action) => ({
    id: `clipboard-${action}`,
    label: EDIT_ACTIONS[action].label,
    keys: showKeys(EDIT_ACTIONS[action].keys),
    isDisabled: !hasSelection && (action === 'cut' || action === 'copy'),
    run: () => {
      before()
      runEditAction(action)
    },
  }))
}
