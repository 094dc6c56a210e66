import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { SHEET_COMMAND_IDS, type SheetCommandId } from '#shared/commands/commands.ts'
import { meets } from '#shared/minutes/table-grid.ts'
import { bindCommand, type Command, findCommand } from '../../commands/command.ts'
import { toMenuEntry } from '../../commands/command-entry.ts'
import { editEntries } from '../../commands/edit-entries.ts'
import { editorStrings } from '../../strings/editor.ts'
import { openContextMenu } from '../../ui/context-menu.tsx'
import type { MenuEntry } from '../../ui/menu-button.tsx'
import { takeFocus } from '../commands/place-caret.ts'
import { isInTable } from '../commands/step-cells.ts'
import { blockElementOf, indexOfElement } from '../queries/block-element.ts'
import { selectedBlocks } from '../queries/current-block.ts'
import { selectedCells, tablePlaceAt } from '../queries/table-place.ts'

/** What a hand looks for on a block, in groups; what cannot be done there is left out. */
const GROUPS: readonly (readonly SheetCommandId[])[] = [
  ['format.bold', 'format.override', 'format.turnBack', 'edit.facts'],
  ['table.rowAbove', 'table.rowBelow', 'table.columnBefore', 'table.columnAfter'],
  ['table.deleteRow', 'table.deleteColumn', 'table.merge', 'table.split'],
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
  const cell = cellUnder(editor, event.target)
  if (cell !== null) Transforms.select(editor, SlateEditor.end(editor, cell))
  else if (index !== null && !isInside) Transforms.select(editor, SlateEditor.start(editor, [index]))
  takeFocus(editor)
  const hasSelection = editor.selection !== null && Range.isExpanded(editor.selection)
  const back = () => takeFocus(editor)
  openContextMenu(event.clientX, event.clientY, [
    ...editEntries(hasSelection, back),
    ...blockEntries(editor, commands),
    ...moreEntries(editor, commands, event),
  ])
}

/** Lists of their own, opened from the first: too many to stand in it. */
const MORE: readonly { readonly id: 'marks' | 'look'; readonly commands: readonly SheetCommandId[] }[] = [
  {
    id: 'marks',
    commands: SHEET_COMMAND_IDS.filter(
      (id) =>
        id.startsWith('format.mark.') || id.startsWith('format.numbering.') || /restart|countOn/u.test(id),
    ),
  },
  {
    id: 'look',
    commands: SHEET_COMMAND_IDS.filter(
      (id) => id.startsWith('table.') && !GROUPS.some((group) => group.includes(id)),
    ),
  },
]

function moreEntries(
  editor: Editor,
  commands: readonly Command<Editor>[],
  { clientX, clientY }: globalThis.MouseEvent,
): MenuEntry[] {
  return MORE.flatMap(({ id, commands: ids }) => {
    const entries = groupEntries(editor, commands, ids)
    if (entries.length === 0) return []
    const label = editorStrings.moreMenus[id]
    return [{ id, label, startsGroup: true, run: () => openContextMenu(clientX, clientY, entries) }]
  })
}

/** The cell under the mouse where it is none of those selected. */
function cellUnder(editor: Editor, target: EventTarget | null): number[] | null {
  const element = target instanceof Element ? target.closest('.table-cell') : null
  if (element === null) return null
  const path = ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, element))
  const place = tablePlaceAt(editor, SlateEditor.start(editor, path))
  const selected = selectedCells(editor)
  const isSelected =
    place?.cell != null && selected?.index === place.index && meets(place.cell, selected.area)
  return isSelected ? null : path
}

/** The commands that can be run on the block of the caret, each group under a line. */
export function blockEntries(editor: Editor, commands: readonly Command<Editor>[]): MenuEntry[] {
  // Tab and Shift+Tab go from cell to cell there.
  const isStep = (id: SheetCommandId) => id === 'format.levelDown' || id === 'format.levelUp'
  return GROUPS.flatMap((group) =>
    groupEntries(editor, commands, isInTable(editor) ? group.filter((id) => !isStep(id)) : group),
  )
}

function groupEntries(
  editor: Editor,
  commands: readonly Command<Editor>[],
  group: readonly SheetCommandId[],
): MenuEntry[] {
  return group
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
    })
}
