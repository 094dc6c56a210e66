import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { SHEET_COMMAND_IDS } from '#shared/commands/commands.ts'
import type { Command } from '../commands/command.ts'
import { showKeys } from '../commands/keys.ts'
import { commandStrings as strings } from '../strings/commands.ts'
import { classNames } from '../ui/class-names.ts'
import { useSounds } from '../ui/use-sounds.ts'
import { findCommands } from './find-commands.ts'

/** Commands used lately come first; kept while the window is open. */
const recent: string[] = []
const RECENT_MOST = 6

export interface PaletteProps {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** Every command by its name, pinyin or initials; Enter runs it. */
export function Palette({ commands, onClose }: PaletteProps) {
  const listId = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const canHear = useSounds()
  // biome-ignore lint/correctness/useExhaustiveDependencies(canHear): more is found once the dictionary is there
  const found = useMemo(() => findCommands(commands, query, recent), [commands, query, canHear])
  const chosen = found[Math.min(at, found.length - 1)]
  const run = (command: Command | undefined) => {
    if (!command?.canRun()) return
    onClose()
    recent.splice(
      0,
      recent.length,
      command.id,
      ...recent.filter((id) => id !== command.id).slice(0, RECENT_MOST - 1),
    )
    // The focus goes back where it was before the command takes it elsewhere.
    requestAnimationFrame(() => command.run())
  }
  const step = (by: number) => {
    const next = (at + by + found.length) % Math.max(1, found.length)
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') run(chosen)
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay
      className="palette-backdrop"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="palette">
        <Dialog aria-label={strings.title} className="palette-body">
          <input
            className="palette-input"
            type="text"
            data-own-undo
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
            aria-label={strings.title}
            placeholder={strings.placeholder}
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
          <div className="palette-list" role="listbox" id={listId} aria-label={strings.title} ref={list}>
            {found.map((command) => (
              <div
                key={command.id}
                id={`${listId}-${command.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={command === chosen}
                aria-disabled={!command.canRun()}
                className={classNames(
                  'palette-item',
                  command === chosen && 'palette-chosen',
                  !command.canRun() && 'palette-not-now',
                )}
                onPointerMove={() => setAt(found.indexOf(command))}
                onClick={() => run(command)}
                onKeyDown={onKeyDown}
              >
                <span className="palette-label">{command.label}</span>
                <span className="palette-group">
                  {command.canRun() ? strings.groups[command.group] : whyNotNow(command)}
                </span>
                {command.keys === null ? null : <kbd>{showKeys(command.keys)}</kbd>}
              </div>
            ))}
          </div>
          {found.length === 0 ? <p className="palette-nothing">{strings.nothing}</p> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A command that exists and cannot run here is shown all the same, with what it waits for. */
function whyNotNow({ id }: Command): string {
  if (SHEET_COMMAND_IDS.some((known) => id === known || id.startsWith(`${known}:`))) return strings.notHere
  return id.startsWith('file.') ? strings.openFirst : strings.notNow
}
