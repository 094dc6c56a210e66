import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { afterDrawn } from './after-drawn.ts'
import { MenuEntries, type MenuEntry } from './menu-button.tsx'
import { createStore, useStore } from './store.ts'

interface OpenMenu {
  /** In the window, in px. */
  readonly x: number
  readonly y: number
  readonly entries: readonly MenuEntry[]
}
const open = createStore<OpenMenu | null>(null)

/** Shows a list of commands at the mouse. An entry runs after the list is gone and the focus is back where it was. */
export function openContextMenu(x: number, y: number, entries: readonly MenuEntry[]): void {
  if (entries.length > 0) open.set({ x, y, entries }, true)
}

/** The list that the right button opens; rendered once. */
export function ContextMenu() {
  const menu = useStore(open)
  const anchor = useRef<HTMLSpanElement>(null)
  const close = () => open.set(null, true)
  if (menu === null) return null
  const entries = menu.entries.map((entry) => ({
    ...entry,
    run: () => {
      close()
      // The focus goes back first; what the entry does may need it there.
      afterDrawn(entry.run)
    },
  }))
  return (
    <>
      <span ref={anchor} className="context-anchor" style={{ left: menu.x, top: menu.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        // Beside the mouse and moved up as far as it needs, as menus of the system are: a long one is shown whole.
        placement="right top"
        offset={2}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <MenuEntries entries={entries} onClose={close} />
      </Popover>
    </>
  )
}
