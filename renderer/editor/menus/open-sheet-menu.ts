import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import type { SheetCommandId } from '#shared/commands/commands.ts'
import { bindCommand, type Command, findCommand } from '../../commands/command.ts'
import { toMenuEntry } from '../../commands/command-entry.ts'
import { editEntries } from '../../commands/edit-entries.ts'
import { openContextMenu } from '../../ui/context-menu.tsx'
import type { MenuEntry } from '../../ui/menu-button.tsx'
import { takeFocus } from '../commands/place-caret.ts'
import { blockElementOf, indexOfElement } from '../queries/block-element.ts'
import { selectedBlocks } from '../queries/current-block.ts'

/** What a hand looks for on a block, in groups; what cannot be done there is left out. */
const GROUPS: readonly (readonly SheetCommandId[])[] = [
  ['format.bold', 'format.override', 'format.turnBack', 'edit.facts'],
  ['format.moveUp', 'format.moveDown', 'format.levelDown', 'format.levelUp', 'format.runIn'],
  ['edit.deleteUnit', 'edit.deleteTopic'],
]

/** The right button on the sheet: 剪切, 复制, 粘贴 and what can be done with the block under the mouse, which takes the caret. */
export function openSheetMenu(
  editor: Editor,
  commands: readonly Command<Editor>[],
  event: globalThis.MouseEvent,
): void {
  event.preventDefault()
  const element = blockElementOf(event.target)
  const index = element ? indexOfElement(editor, element) : null
  const range = selectedBlocks(editor)
  const isInside = range !== null && index !== null && index >= range.first && index <= range.last
  if (index !== null && !isInside) Transforms.select(editor, SlateEditor.start(editor, [index]))
  takeFocus(editor)
  const hasSelection = editor.selection !== null && Range.isExpanded(editor.selection)
  const back = () => takeFocus(editor)
  openContextMenu(event.clientX, event.clientY, [
    ...editEntries(hasSelection, back),
    ...blockEntries(editor, commands),
  ])
}

/** The commands that can be run on the block of the caret, each group under a line. */
export function blockEntries(editor: Editor, commands: readonly Command<Editor>[]): MenuEntry[] {
  return GROUPS.flatMap((group) =>
    group
      .flatMap((id) => findCommand(commands, id) ?? [])
      .filter((command) => command.canRun(editor))
      .map((command, at) => {
        const entry = toMenuEntry(bindCommand(command, editor), { startsGroup: at === 0 })
        const isDeleting = command.id.startsWith('edit.delete')
        return {
          ...entry,
          isDanger: isDeleting,
          run: () => {
            takeFocus(editor)
            entry.run()
          },
        }
      }),
  )
}
