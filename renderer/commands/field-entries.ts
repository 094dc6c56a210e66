import type { MenuEntry } from '../ui/menu-button.tsx'
import { editEntries } from './edit-entries.ts'

/** 剪切, 复制, 粘贴, 全选 for the field under the mouse; nothing where there is none. */
export function fieldEntries(target: EventTarget | null): MenuEntry[] {
  if (!isTextField(target)) return []
  const [start, end] = [target.selectionStart ?? 0, target.selectionEnd ?? 0]
  return editEntries(start !== end, () => {
    target.focus()
    target.setSelectionRange(start, end)
  })
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type)
}
