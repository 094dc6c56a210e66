import { useEffect, useMemo } from 'react'
import { COMMAND_IDS, type CommandId } from '#shared/commands/commands.ts'
import { assertNothingClaimedTwice, type Command } from '../commands/command.ts'
import { findPressed, isComposing } from '../commands/keys.ts'
import { request } from '../platform/desktop.ts'
import { listSheetCommands } from './list-sheet-commands.ts'
import { listWindowCommands } from './list-window-commands.ts'
import type { OpenDocument } from './open-document.ts'
import type { WindowParts } from './window-parts.ts'

/** Every command as the window can do it now; listens to their keys and tells the menu which can run. */
export function useCommands(parts: WindowParts): readonly Command[] {
  const { state } = parts
  const editor = state.place === 'editor' ? (state.document?.editor ?? null) : null
  const ofWindow = useMemo(() => listWindowCommands(parts), [parts])
  const ofSheet = useMemo(() => listSheetCommands(editor), [editor])
  const commands = useMemo(() => {
    const all = [...ofWindow, ...ofSheet]
    assertNothingClaimedTwice(all)
    return all
  }, [ofWindow, ofSheet])
  useKeys(commands, state.dialog !== null)
  useEnabledCommands(commands, state.document)
  return commands
}

/** Keys of commands anywhere in the window; never while an input method composes, nor behind a dialog. */
function useKeys(commands: readonly Command[], isDialogOpen: boolean): void {
  useEffect(() => {
    const heard = commands.filter((command) => command.heardIn !== 'sheet')
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isDialogOpen) return
      const command = findPressed(heard, event)
      if (!command || isFieldMatter(command.id, event.target) || !command.canRun()) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [commands, isDialogOpen])
}

/** Undo in a field whose text is not the document's (search, names) belongs to that field. */
function isFieldMatter(id: string, target: EventTarget | null): boolean {
  if (id !== 'edit.undo' && id !== 'edit.redo') return false
  return target instanceof Element && target.closest('[data-own-undo]') !== null
}

/** Tells the menu which commands can run, again after each pause in the writing. */
function useEnabledCommands(commands: readonly Command[], document: OpenDocument | null): void {
  useEffect(() => {
    let told = ''
    const tell = () => {
      const runnable = new Set(commands.filter((command) => command.canRun()).map((command) => command.id))
      const enabled: CommandId[] = COMMAND_IDS.filter((id) => runnable.has(id))
      if (told === enabled.join()) return
      told = enabled.join()
      void request('app:setEnabledCommands', { commands: enabled })
    }
    tell()
    const stops = [document?.view.subscribe(tell), document?.record.subscribe(tell)]
    return () => {
      for (const stop of stops) stop?.()
    }
  }, [commands, document])
}
