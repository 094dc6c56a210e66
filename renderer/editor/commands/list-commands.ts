import { type Editor, Editor as SlateEditor } from 'slate'
import { SHEET_COMMAND_IDS, type SheetCommandId } from '#shared/commands/commands.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { assertNothingClaimedTwice, type Command, createCommands, type Deed } from '../../commands/command.ts'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex, currentTopicIndex } from '../queries/current-block.ts'
import type { Direction } from '../queries/neighbour.ts'
import { startOfBody } from '../queries/spans.ts'
import { changeView, viewState } from '../state/view-state.ts'
import { breakBlock } from './break-block.ts'
import { canDemote, canPromote, demote, promote } from './change-level.ts'
import { canChangeOpener, openOpenerList } from './change-opener.ts'
import { deleteAtStart } from './delete-at-edge.ts'
import { foldAll, toggleFold, unfoldAll } from './fold-topic.ts'
import { INSERT_DEEDS } from './insert-commands.ts'
import { MARK_DEEDS } from './mark-commands.ts'
import { canMoveUnit, moveUnit } from './move-unit.ts'
import { canOpenFacts, openFacts } from './open-facts.ts'
import { canOverride, findTurnBack, overrideDerived, turnBack } from './override-derived.ts'
import { canRemoveUnit, removeTopic, removeUnit, selectTopic } from './remove-unit.ts'
import { isInTable, toNextCell, toPreviousCell } from './step-cells.ts'
import { TABLE_DEEDS } from './table-commands.ts'
import { canTidyWidths, tidySelectedWidths } from './tidy-widths.ts'
import { canToggleBold, toggleBold } from './toggle-bold.ts'
import { canTogglePageBreak, togglePageBreak } from './toggle-page-break.ts'
import { canToggleRunIn, toggleRunIn } from './toggle-run-in.ts'
import { changeOpenerAtCaret, listWordingCommands } from './wording-commands.ts'

/** What each command of the sheet does. An id of the table without a deed does not compile. */
const DEEDS: Readonly<Record<SheetCommandId, Deed<Editor>>> = {
  ...INSERT_DEEDS,
  'format.opener': { canRun: hasOpener, run: (editor) => atCaret(editor, openOpenerList) },
  'format.noOpener': { canRun: hasOpener, run: (editor) => changeOpenerAtCaret(editor, null) },
  'format.split': { canRun: hasCaret, run: (editor) => breakBlock(editor, { runIn: false }) },
  'format.merge': { canRun: hasCaret, run: mergeWithPrevious },
  'format.runIn': { canRun: canToggleRunIn, run: toggleRunIn },
  'format.pageBreak': { canRun: canTogglePageBreak, run: togglePageBreak },
  'format.levelDown': {
    canRun: (editor) => isInTable(editor) || canDemote(editor),
    run: (editor) => (isInTable(editor) ? toNextCell(editor) : demote(editor)),
  },
  'format.levelUp': {
    canRun: (editor) => isInTable(editor) || canPromote(editor),
    run: (editor) => (isInTable(editor) ? toPreviousCell(editor) : promote(editor)),
  },
  ...MARK_DEEDS,
  ...TABLE_DEEDS,
  'format.override': {
    canRun: (editor) => canOverride(editor, currentBlockIndex(editor)),
    run: (editor) => atCaret(editor, overrideDerived),
  },
  'format.turnBack': {
    canRun: (editor) => findTurnBack(editor, currentBlockIndex(editor)) !== null,
    run: (editor) => atCaret(editor, turnBack),
  },
  'format.bold': { canRun: canToggleBold, run: toggleBold },
  'format.tidyWidths': { canRun: canTidyWidths, run: tidySelectedWidths },
  'format.moveUp': {
    canRun: (editor) => canMoveRow(editor, 'up') || canMoveUnit(editor, 'up'),
    run: (editor) => moveRowOrUnit(editor, 'up'),
  },
  'format.moveDown': {
    canRun: (editor) => canMoveRow(editor, 'down') || canMoveUnit(editor, 'down'),
    run: (editor) => moveRowOrUnit(editor, 'down'),
  },
  'edit.facts': { canRun: canOpenFacts, run: openFacts },
  'view.fold': { canRun: isInTopic, run: foldCurrent },
  'view.foldAll': { run: foldAll },
  'view.unfoldAll': { run: unfoldAll },
  'view.focusTopic': {
    run: (editor) => changeView(editor, { focusesTopic: !viewState(editor).focusesTopic }),
  },
  'edit.selectTopic': { canRun: isInTopic, run: selectTopic },
  'edit.deleteUnit': { canRun: canRemoveUnit, run: removeUnit },
  'edit.deleteTopic': { canRun: isInTopic, run: removeTopic },
}

/** The sheet's own commands, which every document has. */
export const SHEET_COMMANDS: readonly Command<Editor>[] = createCommands(SHEET_COMMAND_IDS, DEEDS)

/**
 * Every command of the sheet for a house wording, in the order of the lists: the table's, each family of the wording at its place.
 * Throws when an id or a key is claimed twice.
 */
export function listCommands(wording: Wording): readonly Command<Editor>[] {
  const { openers, rolls, openerChanges } = listWordingCommands(wording)
  const commands = SHEET_COMMANDS.flatMap((command) => {
    if (command.id === 'insert.topic') return [command, ...openers]
    if (command.id === 'insert.roll') return [command, ...rolls]
    if (command.id === 'format.opener') return [command, ...openerChanges]
    return [command]
  })
  assertNothingClaimedTwice(commands)
  return commands
}

/** ↑ and ↓ with Alt move the row of the caret; at the table's edge nothing moves. */
function canMoveRow(editor: Editor, direction: Direction): boolean {
  return TABLE_DEEDS[direction === 'up' ? 'table.rowUp' : 'table.rowDown'].canRun?.(editor) ?? false
}

function moveRowOrUnit(editor: Editor, direction: Direction): void {
  if (isInTable(editor)) TABLE_DEEDS[direction === 'up' ? 'table.rowUp' : 'table.rowDown'].run(editor)
  else moveUnit(editor, direction)
}

function hasCaret(editor: Editor): boolean {
  return currentBlockIndex(editor) !== null
}

function isInTopic(editor: Editor): boolean {
  return currentTopicIndex(editor) !== null
}

function hasOpener(editor: Editor): boolean {
  return canChangeOpener(editor, currentBlockIndex(editor))
}

function atCaret(editor: Editor, change: (editor: Editor, index: number) => void): void {
  const index = currentBlockIndex(editor)
  if (index !== null) change(editor, index)
}

function foldCurrent(editor: Editor): void {
  const heading = currentTopicIndex(editor)
  if (heading !== null) toggleFold(editor, heading)
}

/** 并入上一段, wherever in the block the caret is; an item or a heading first becomes a statement, as by Backspace. */
function mergeWithPrevious(editor: Editor): void {
  const index = currentBlockIndex(editor)
  if (index === null || index < startOfBody(blocksOf(editor))) return
  editor.select(SlateEditor.start(editor, [index]))
  deleteAtStart(editor)
}
