import { useEffect } from 'react'
import { fieldEntries } from '../commands/field-entries.ts'
import { openContextMenu } from '../ui/context-menu.tsx'

/** The right button in a field: 剪切, 复制, 粘贴, 全选, which Chinese office programs have everywhere. */
export function useFieldMenu(): void {
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const entries = event.defaultPrevented ? [] : fieldEntries(event.target)
      if (entries.length === 0) return
      event.preventDefault()
      openContextMenu(event.clientX, event.clientY, entries)
    }
    window.addEventListener('contextmenu', onContextMenu)
    return () => window.removeEventListener('contextmenu', onContextMenu)
  }, [])
}
