import type { Editor } from 'slate'
import type { Roll, RollEntry } from '#shared/minutes/blocks.ts'
import { isPeopleList, readPastedPeople } from '#shared/parse/rolls/pasted-people.ts'
import { isSameRole, readRollLabel } from '#shared/people/roll-label.ts'
import { layoutOf } from '#shared/people/roll-layout.ts'
import { isEmptyRoll } from '#shared/wording/roll-text.ts'
import { asOneStep } from '../commands/as-one-step.ts'
import { setBlock } from '../commands/set-block.ts'
import { blockAt } from '../queries/blocks.ts'
import { askAboutRows } from '../state/roll-doubts.ts'

/**
 * Pastes a list of people into the roll at `index`, one undo step; rows that are there stay above. false, and nothing is changed, when the
 * text is no such list or says itself that it is another roll.
 */
export function pasteIntoRoll(editor: Editor, index: number, text: string): boolean {
  const roll = blockAt(editor, index)
  if (roll?.type !== 'roll' || !isOneRoll(text, roll.role) || !isPeopleList(text)) return false
  const { entries, hasParagraphs, leftOut } = readPastedPeople(text)
  const rows = asRows(roll, entries, hasParagraphs)
  asOneStep(editor, () => setBlock(editor, index, { ...roll, entries: [...keptRows(roll), ...rows] }))
  askAboutRows(rows, leftOut)
  return true
}

function keptRows(roll: Roll): RollEntry[] {
  return isEmptyRoll(roll) ? [] : roll.entries
}

/** Read rows as the roll sets its own: run on or a line each. */
function asRows(roll: Roll, entries: readonly RollEntry[], hasParagraphs: boolean): RollEntry[] {
  const inLines = layoutOf(roll.entries) === 'lines'
  const first = keptRows(roll).length
  return entries.map((entry, at) => ({
    ...entry,
    startsLine: first + at > 0 && (inLines || (hasParagraphs && entry.startsLine)),
  }))
}

function isOneRoll(text: string, role: string): boolean {
  const labels = text.split('\n').flatMap((line) => readRollLabel(line) ?? [])
  const [first] = labels
  return labels.length === 0 || (labels.length === 1 && first !== undefined && isSameRole(first.role, role))
}
