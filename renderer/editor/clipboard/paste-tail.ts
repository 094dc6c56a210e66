import { type Editor, Transforms } from 'slate'
import type { Colophon, MinutesBlock, Roll } from '#shared/minutes/blocks.ts'
import { attachmentsStart } from '#shared/minutes/order.ts'
import { isSameRole } from '#shared/people/roll-label.ts'
import { setBlock } from '../commands/set-block.ts'
import { blocksOf } from '../queries/blocks.ts'

/**
 * Puts pasted rolls and 版记 to those of the document. What it has already is not doubled and never replaced. Returns the position of the
 * last block that took something; null when none did.
 */
export function pasteTail(editor: Editor, copied: readonly MinutesBlock[]): number | null {
  let changed: number | null = null
  for (const block of copied) {
    if (block.type === 'roll') changed = pasteRoll(editor, block) ?? changed
    else if (block.type === 'colophon') changed = pasteColophon(editor, block) ?? changed
  }
  return changed
}

/** An empty roll of the role is filled; beside a filled one the people stand in a roll of their own, so that the writer sees both. */
function pasteRoll(editor: Editor, roll: Roll): number | null {
  const blocks = blocksOf(editor)
  const own = blocks.flatMap((block, index) =>
    block.type === 'roll' && isSameRole(block.role, roll.role) ? [{ block, index }] : [],
  )
  const last = own.at(-1)
  if (!last) return insert(editor, roll, attachmentsStart(blocks))
  const isKnown = own.some(({ block }) => JSON.stringify(block.entries) === JSON.stringify(roll.entries))
  if (roll.entries.length === 0 || isKnown) return null
  const empty = own.find(({ block }) => block.entries.length === 0)
  if (!empty)
    return insert(
      editor,
      { ...last.block, id: roll.id, role: roll.role, entries: roll.entries },
      last.index + 1,
    )
  setBlock(editor, empty.index, { ...empty.block, entries: roll.entries })
  return empty.index
}

/** Lines 抄送：… come to those of the document's 版记; of its other facts only those not known yet are taken. */
function pasteColophon(editor: Editor, colophon: Colophon): number | null {
  const blocks = blocksOf(editor)
  const index = blocks.findIndex((block) => block.type === 'colophon')
  const own = blocks[index]
  if (own?.type !== 'colophon') return insert(editor, colophon, blocks.length)
  const distribution = [...own.distribution]
  for (const line of colophon.distribution) {
    const alike = distribution.filter(({ label }) => label === line.label)
    if (alike.some(({ text }) => text === line.text)) continue
    const empty = alike.find(({ text }) => text === '')
    if (empty) distribution[distribution.indexOf(empty)] = line
    else distribution.push(line)
  }
  const isChanged = setBlock(editor, index, {
    ...own,
    distribution,
    printer: own.printer ?? colophon.printer,
    printDate: own.printDate ?? colophon.printDate,
    copies: own.copies ?? colophon.copies,
  })
  return isChanged ? index : null
}

function insert(editor: Editor, block: MinutesBlock, index: number): number {
  Transforms.insertNodes(editor, block, { at: [index] })
  return index
}
