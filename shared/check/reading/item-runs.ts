import type { Item } from '../../minutes/blocks.ts'
import type { MinutesContext } from '../../minutes/minutes.ts'
import { countBlocks } from '../../minutes/numbering.ts'
import type { Placed } from './document-reading.ts'

/** Items that are counted together: （一）（二）（三）, 一是 二是. */
export interface ItemRun {
  /** The block that announces them; null where they stand at the beginning. */
  readonly lead: number | null
  readonly items: readonly Placed<Item>[]
}

const runsOf = new WeakMap<MinutesContext['children'], readonly ItemRun[]>()

/** The runs of a document in the order of their first items; O(n), read once for each state of it. */
export function itemRuns({ children }: MinutesContext): readonly ItemRun[] {
  const kept = runsOf.get(children)
  if (kept !== undefined) return kept
  const counts = countBlocks(children)
  const runs: { lead: number | null; items: Placed<Item>[] }[] = []
  const open = new Map<number, { lead: number | null; items: Placed<Item>[] }>()
  for (const [index, block] of children.entries()) {
    if (block.type !== 'item' || block.mark === 'none') continue
    const before = open.get(block.level)
    if (before === undefined || counts[index]?.expected === 1) {
      const run = { lead: index > 0 ? index - 1 : null, items: [{ index, block }] }
      runs.push(run)
      open.set(block.level, run)
    } else before.items.push({ index, block })
  }
  runsOf.set(children, runs)
  return runs
}
