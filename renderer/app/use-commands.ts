import { useEffect, useMemo } from 'react'
import type { Editor } from 'slate'
import { COMMANDS, type CommandId } from '#shared/commands/commands.ts'
import type { Settings } from '#shared/ipc/settings.ts'
import { isComposing, isPressed, showKeys } from '../commands/keys.ts'
import { createPageCommands, type ListedCommand, type PageCommands } from '../commands/page-commands.ts'
import { assertNothingClaimedTwice } from '../editor/commands/command.ts'
import { request } from '../platform/desktop.ts'
import { commandStrings } from '../strings/commands.ts'
import type { AppAction, AppState } from './app-state.ts'
import type { AppActions } from './create-app-actions.ts'
import { editorListedCommands, isDoneByEditor } from './editor-commands.ts'
import { listPageCommands } from './list-page-commands.ts'

export interface CommandLinks {
  readonly state: AppState
  readonly dispatch: (action: AppAction) => void
  readonly actions: AppActions
  readonly settings: Settings
  readonly isNarrow: boolean
  readonly isTight: boolean
  readonly changeSettings: (fields: Partial<Settings>) => void
}

/** Keys that only mean something inside the sheet; the editor listens to them itself. */
const SHEET_KEYS: readonly CommandId[] = [
  'format.levelDown',
  'format.levelUp',
  'format.moveUp',
  'format.moveDown',
]

/** The page's commands, their keys, and what palette and shortcut sheet list. */
export function useCommands({
  state,
  dispatch,
  actions,
  settings,
  isNarrow,
  isTight,
  changeSettings,
}: CommandLinks): {
  readonly page: PageCommands
  readonly listed: readonly ListedCommand[]
} {
  const page = useMemo(
    () =>
      createPageCommands(
        listPageCommands({ state, dispatch, actions, settings, isNarrow, isTight, changeSettings }),
      ),
    [state, dispatch, actions, settings, isNarrow, isTight, changeSettings],
  )
  useKeys(page, state.dialog !== null)
  useEnabledCommands(page)
  const editor = state.place === 'editor' ? (state.document?.editor ?? null) : null
  const listed = useMemo(() => listCommands(page, editor), [page, editor])
  return { page, listed }
}

/** The editor's commands stand for the menu items they do, so that each thing is listed once. */
function listCommands(page: PageCommands, editor: Editor | null): ListedCommand[] {
  const own = [...page.values()].filter(({ id }) => !isDoneByEditor(id))
  const listed = [
    ...own.map(({ id, canRun, run }) => {
      const { label, keys } = COMMANDS[id]
      return {
        id,
        label,
        keys: keys === null ? null : showKeys(keys),
        group: commandStrings.group(id),
        canRun,
        run,
      }
    }),
    ...(editor === null ? [] : editorListedCommands(editor)),
  ]
  assertNothingClaimedTwice(listed)
  return listed
}

/** Keys of commands anywhere in the window; never while an input method composes, nor behind a dialog. */
function useKeys(page: PageCommands, isDialogOpen: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isDialogOpen) return
      for (const [id, command] of page) {
        const { keys } = COMMANDS[id]
        if (keys === null || SHEET_KEYS.includes(id) || !isPressed(keys, event)) continue
        if (isFieldMatter(id, event.target) || !command.canRun()) return
        event.preventDefault()
        command.run()
        return
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [page, isDialogOpen])
}

/** Undo in a field whose text is not the document's (search, names) belongs to that field. */
function isFieldMatter(id: CommandId, target: EventTarget | null): boolean {
  if (id !== 'edit.undo' && id !== 'edit.redo') return false
  return target instanceof Element && target.closest('[data-own-undo]') !== null
}

/** Tells the menu which commands can run. */
function useEnabledCommands(page: PageCommands): void {
  const enabled = [...page.values()].filter((command) => command.canRun()).map((command) => command.id)
  const asText = enabled.join()
  useEffect(() => {
    void request('app:setEnabledCommands', {
      commands: asText === '' ? [] : (asText.split(',') as CommandId[]),
    })
  }, [asText])
}
