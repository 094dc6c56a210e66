import type { RollEntry } from '../minutes/blocks.ts'
import type { Tickable } from './ticks.ts'
import { isTopicLabelled, joinSections, splitByTopics } from './topic-sections.ts'

/**
 * The entries with the posts of the roster: 市财政局陈白露 → 市财政局局长陈白露 where one person stands for a unit, and names alone become
 * 市长林知远，副市长苏明哲. Who has no post in the roster stays as he is.
 */
export function withPosts(entries: readonly RollEntry[], order: readonly Tickable[]): RollEntry[] {
  const dressed = splitByTopics(entries).map(({ label, entries: own }) => ({
    label,
    entries: own.flatMap((entry) => dress(entry, order)),
  }))
  const isSame = dressed
    .flatMap((section) => section.entries)
    .every((entry, at) => entries[at] !== undefined && isLike(entry, entries[at]))
  return isSame ? [...entries] : joinSections(dressed)
}

function dress(entry: RollEntry, order: readonly Tickable[]): RollEntry[] {
  const { unit, names, note, unnamed } = entry
  const postOf = (name: string) =>
    order.find((known) => known.name === name && known.unit === unit && known.post !== '')?.post ?? ''
  if (unit === null) {
    if (unnamed.length > 0 || names.every((name) => postOf(name) === '')) return [entry]
    // A remark is the last one's.
    return names.map((name, at) => ({
      ...entry,
      unit: postOf(name) || null,
      names: [name],
      note: at === names.length - 1 ? note : null,
      group: at === 0 ? entry.group : null,
      startsLine: at === 0 && entry.startsLine,
    }))
  }
  const [name] = names
  if (name === undefined || names.length > 1 || postOf(name) === '') return [entry]
  return [{ ...entry, unit: `${unit}${postOf(name)}` }]
}

function isLike(one: RollEntry, other: RollEntry): boolean {
  return one === other || (one.unit === other.unit && one.names.join() === other.names.join())
}

/** A line for each group of the roster (市直部门, 区镇 …). What the roster does not know, and what is for some topics only, stays as it is. */
export function linesByGroup(entries: readonly RollEntry[], order: readonly Tickable[]): RollEntry[] {
  let before: string | null = null
  let isForTopics = false
  return entries.map((entry, at) => {
    isForTopics ||= isTopicLabelled(entry)
    const group = isForTopics ? null : groupOf(entry, order)
    if (group === null || entry.group !== null) return entry
    const startsLine = at > 0 && before !== null && group !== before
    before = group
    return startsLine === entry.startsLine ? entry : { ...entry, startsLine }
  })
}

/** The group of an entry's unit; null: not known. */
function groupOf({ unit }: RollEntry, order: readonly Tickable[]): string | null {
  if (unit === null) return null
  return order.find((one) => one.unit !== null && unit.startsWith(one.unit))?.group ?? null
}
