import type { EditAction } from '#shared/commands/edit-actions.ts'
import { request } from './desktop.ts'

/** 剪切, 复制, 粘贴, 全选 where the focus is, as the menu bar does them: a page may not read the clipboard by itself. */
export function runEditAction(action: EditAction): void {
  void request('app:edit', { action })
}
