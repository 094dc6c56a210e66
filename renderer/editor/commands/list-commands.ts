import { type Editor, Editor as SlateEditor } from 'slate'
import type { Opener, Wording } from '#shared/minutes/wording.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex, currentTopicIndex } from '../queries/current-block.ts'
import { startOfBody } from '../queries/spans.ts'
import { changeView, viewState } from '../state/view-state.ts'
import { breakBlock } from './break-block.ts'
import { canDemote, canPromote, demote, promote } from './change-level.ts'
import { canChangeOpener, changeOpener, openOpenerList } from './change-opener.ts'
import { assertNothingClaimedTwice, type Command, type GivenCommand } from './command.ts'
import { deleteAtStart } from './delete-at-edge.ts'
import { foldAll, toggleFold, unfoldAll } from './fold-topic.ts'
import { listInsertCommands } from './list-insert-commands.ts'
import { canMoveUnit, moveUnit } from './move-unit.ts'
import { canOpenFacts, openFacts } from './open-facts.ts'
import { canOverride, findTurnBack, overrideDerived, turnBack } from './override-derived.ts'
import { canRemoveUnit, removeTopic, removeUnit, selectTopic } from './remove-unit.ts'
import { canTidyWidths, tidySelectedWidths } from './tidy-widths.ts'
import { canToggleBold, toggleBold } from './toggle-bold.ts'
import { canToggleRunIn, toggleRunIn } from './toggle-run-in.ts'

/**
 * Every command of the editor for a house wording, in the order of the menus; menu, toolbar, palette, slash menu and keys all read
 * this list. Throws when an id or a key is claimed twice.
 */
export function listCommands(wording: Wording): readonly Command[] {
  const commands = [
    ...inGroup('insert', listInsertCommands(wording)),
    ...inGroup('opener', openerCommands(wording)),
    ...inGroup('change', CHANGES),
    ...inGroup('move', MOVES),
    ...inGroup('view', VIEWS),
    ...inGroup('select', SELECTIONS),
  ]
  assertNothingClaimedTwice(commands)
  return commands
}

function inGroup(group: Command['group'], given: readonly GivenCommand[]): Command[] {
  return given.map((command) => ({ keys: null, canRun: () => true, ...command, group }))
}

/** 更换起首语: one command for each opener, for the palette and for the list in the margin. */
function openerCommands(wording: Wording): GivenCommand[] {
  const change = (opener: Opener | null) => (editor: Editor) => {
    const index = currentBlockIndex(editor)
    if (index !== null) changeOpener(editor, index, opener)
  }
  const canRun = (editor: Editor) => canChangeOpener(editor, currentBlockIndex(editor))
  return [
    {
      id: 'change-opener',
      label: words.changeOpener,
      keys: 'mod+alt+o',
      canRun,
      run: (editor) => atCaret(editor, openOpenerList),
    },
    ...wording.openers.map((opener) => ({
      id: `change-opener:${opener.phrase}`,
      label: words.changeOpenerTo(opener.phrase),
      canRun,
      run: change(opener),
    })),
    { id: 'remove-opener', label: words.removeOpener, canRun, run: change(null) },
  ]
}

const CHANGES: readonly GivenCommand[] = [
  {
    id: 'split',
    label: words.split,
    canRun: hasCaret,
    run: (editor) => breakBlock(editor, { runIn: false }),
  },
  { id: 'merge', label: words.merge, canRun: hasCaret, run: mergeWithPrevious },
  {
    id: 'toggle-run-in',
    label: words.toggleRunIn,
    keys: 'mod+alt+j',
    canRun: canToggleRunIn,
    run: toggleRunIn,
  },
  { id: 'demote', label: words.demote, keys: 'tab', canRun: canDemote, run: demote },
  { id: 'promote', label: words.promote, keys: 'shift+tab', canRun: canPromote, run: promote },
  {
    id: 'override',
    label: words.override,
    keys: 'f2',
    canRun: (editor) => canOverride(editor, currentBlockIndex(editor)),
    run: (editor) => atCaret(editor, overrideDerived),
  },
  {
    id: 'turn-back',
    label: words.turnBack,
    keys: 'shift+f2',
    canRun: (editor) => findTurnBack(editor, currentBlockIndex(editor)) !== null,
    run: (editor) => atCaret(editor, turnBack),
  },
  { id: 'toggle-bold', label: words.toggleBold, keys: 'mod+b', canRun: canToggleBold, run: toggleBold },
  { id: 'tidy-widths', label: words.tidyWidths, canRun: canTidyWidths, run: tidySelectedWidths },
]

const MOVES: readonly GivenCommand[] = [
  {
    id: 'move-up',
    label: words.moveUp,
    keys: 'alt+up',
    canRun: (editor) => canMoveUnit(editor, 'up'),
    run: (editor) => moveUnit(editor, 'up'),
  },
  {
    id: 'move-down',
    label: words.moveDown,
    keys: 'alt+down',
    canRun: (editor) => canMoveUnit(editor, 'down'),
    run: (editor) => moveUnit(editor, 'down'),
  },
]

const VIEWS: readonly GivenCommand[] = [
  { id: 'open-facts', label: words.openFacts, keys: 'f6', canRun: canOpenFacts, run: openFacts },
  {
    id: 'fold',
    label: words.fold,
    keys: 'mod+alt+.',
    canRun: isInTopic,
    run: (editor) => {
      const heading = currentTopicIndex(editor)
      if (heading !== null) toggleFold(editor, heading)
    },
  },
  { id: 'fold-all', label: words.foldAll, run: foldAll },
  { id: 'unfold-all', label: words.unfoldAll, run: unfoldAll },
  {
    id: 'focus-topic',
    label: words.focusTopic,
    keys: 'mod+alt+d',
    run: (editor) => changeView(editor, { focusesTopic: !viewState(editor).focusesTopic }),
  },
]

const SELECTIONS: readonly GivenCommand[] = [
  { id: 'select-topic', label: words.selectTopic, keys: 'mod+alt+a', canRun: isInTopic, run: selectTopic },
  {
    id: 'delete-unit',
    label: words.deleteUnit,
    keys: 'mod+shift+delete',
    canRun: canRemoveUnit,
    run: removeUnit,
  },
  { id: 'delete-topic', label: words.deleteTopic, canRun: isInTopic, run: removeTopic },
]

function hasCaret(editor: Editor): boolean {
  return currentBlockIndex(editor) !== null
}

function isInTopic(editor: Editor): boolean {
  return currentTopicIndex(editor) !== null
}

function atCaret(editor: Editor, change: (editor: Editor, index: number) => void): void {
  const index = currentBlockIndex(editor)
  if (index !== null) change(editor, index)
}

/** 并入上一段, wherever in the block the caret is; an item or a heading first becomes a statement, as by Backspace. */
function mergeWithPrevious(editor: Editor): void {
  const index = currentBlockIndex(editor)
  if (index === null || index < startOfBody(blocksOf(editor))) return
  editor.select(SlateEditor.start(editor, [index]))
  deleteAtStart(editor)
}
