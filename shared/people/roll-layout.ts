import type { Roll, RollEntry } from '../minutes/blocks.ts'

/** 连排: units run on in one paragraph. 分行: each on a line of its own. */
export type RollLayout = 'run-on' | 'lines'

/** How a roll is laid out: lines when every entry after the first begins one. */
export function layoutOf(entries: readonly Pick<RollEntry, 'startsLine' | 'group'>[]): RollLayout {
  const others = entries.slice(1)
  return others.length > 0 && others.every(({ startsLine, group }) => startsLine || group !== null)
    ? 'lines'
    : 'run-on'
}

/**
 * The entries and the end mark of a roll in a layout. Lines of a list end without a mark; a paragraph ends with `endMark`, the house's. Lines
 * with a heading of their own （一） stay lines.
 */
export function layOut(
  entries: readonly RollEntry[],
  layout: RollLayout,
  endMark: string,
): Pick<Roll, 'entries' | 'endMark'> {
  return {
    entries: entries.map((entry, at) => ({ ...entry, startsLine: layout === 'lines' && at > 0 })),
    endMark: layout === 'lines' ? '' : endMark,
  }
}
