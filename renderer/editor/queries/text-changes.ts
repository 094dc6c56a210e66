import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { Table } from '#shared/minutes/table.ts'

/**
 * The positions at which two states of a document differ when they differ in nothing but words typed into statements, items,
 * paragraphs and cells; null when anything else differs. What depends on the structure alone need not be worked out again then. Nearly every
 * keystroke is such a change, so this is quick.
 */
export function textChanges(
  before: readonly MinutesBlock[],
  after: readonly MinutesBlock[],
): readonly number[] | null {
  if (before === after) return []
  if (before.length !== after.length) return null
  const changed: number[] = []
  for (let index = 0; index < after.length; index += 1) {
    const old = before[index]
    const now = after[index]
    if (old === now) continue
    // Two blocks joined and parted again in one step leave as many as before, one of them another.
    if (old === undefined || now === undefined || old.id !== now.id) return null
    if (!isSameButForWords(old, now)) return null
    changed.push(index)
  }
  return changed
}

function isSameButForWords(before: MinutesBlock, after: MinutesBlock): boolean {
  switch (after.type) {
    case 'paragraph':
      return before.type === 'paragraph' && before.startsPage === after.startsPage
    case 'statement':
      return (
        before.type === 'statement' &&
        before.startsPage === after.startsPage &&
        before.derived === null &&
        after.derived === null &&
        before.runIn === after.runIn
      )
    case 'item':
      return (
        before.type === 'item' &&
        before.startsPage === after.startsPage &&
        before.derived === null &&
        after.derived === null &&
        before.runIn === after.runIn &&
        before.level === after.level &&
        before.mark === after.mark &&
        before.start === after.start
      )
    case 'table':
      return before.type === 'table' && isSameTable(before, after)
    default:
      return false
  }
}

/** The same rows and cells, whatever stands in them. */
function isSameTable(before: Table, after: Table): boolean {
  return (
    before.startsPage === after.startsPage &&
    before.isLandscape === after.isLandscape &&
    before.isTasks === after.isTasks &&
    before.headRows === after.headRows &&
    before.columns === after.columns &&
    before.children.length === after.children.length &&
    after.children.every((child, at) => {
      const old = before.children[at]
      if (child === old) return true
      if (child.type === 'caption' || old?.type !== 'row') return child.type === old?.type
      return (
        child.from === old.from &&
        child.children.length === old.children.length &&
        child.children.every((cell, place) => {
          const known = old.children[place]
          return cell === known || (cell.columns === known?.columns && cell.rows === known.rows)
        })
      )
    })
  )
}
