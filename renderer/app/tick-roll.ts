import { isLeaveRole } from '#shared/wording/roll-text.ts'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { currentBlockIndex } from '../editor/queries/current-block.ts'
import { rollView } from '../facts/roll-view.ts'
import { showSide } from './list-view-deeds.ts'
import type { OpenDocument } from './open-document.ts'
import type { WindowParts } from './window-parts.ts'

export function canTick(document: OpenDocument | null): boolean {
  return document !== null && !document.isLocked.get() && listRolls(document).length > 0
}

/**
 * 勾选参会名单: the tick list of the roll at the caret, from elsewhere that of the first roll (出席), with the search ready to be typed into. Once it is
 * there, the same key goes to the next roll. Who is on leave is said in the rolls of those who come.
 */
export function tickRoll(parts: WindowParts, document: OpenDocument): void {
  const rolls = listRolls(document)
  const at = rolls.indexOf(currentBlockIndex(document.editor) ?? -1)
  const isTicking = globalThis.document.activeElement?.closest('.ticks') != null
  const next = at < 0 ? rolls[0] : rolls[isTicking ? (at + 1) % rolls.length : at]
  if (next === undefined) return
  rollView.set('ticks', true)
  goToBlock(document.editor, next)
  showSide(parts, 'facts')
}

/** Positions of the rolls that are ticked. */
function listRolls({ editor }: OpenDocument): number[] {
  return editor.children.flatMap((block, index) =>
    'type' in block && block.type === 'roll' && !isLeaveRole(block.role) ? [index] : [],
  )
}
