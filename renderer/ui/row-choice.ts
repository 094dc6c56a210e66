/** What is chosen in a long list: ids, the one the keys start from, and the one a range starts from. */
export interface RowChoice {
  readonly chosen: ReadonlySet<string>
  readonly current: string | null
  readonly anchor: string | null
}

export const NO_CHOICE: RowChoice = { chosen: new Set(), current: null, anchor: null }

/** plain: this one alone. toggle: with Ctrl. range: with Shift, from the anchor to here. */
export type ChoosingHow = 'plain' | 'toggle' | 'range'

/** The choice after a row was clicked or gone to. */
export function chooseRow(
  before: RowChoice,
  ids: readonly string[],
  id: string,
  how: ChoosingHow,
): RowChoice {
  if (how === 'toggle') {
    const chosen = new Set(before.chosen)
    if (!chosen.delete(id)) chosen.add(id)
    return { chosen, current: id, anchor: id }
  }
  const from = how === 'range' && before.anchor !== null ? ids.indexOf(before.anchor) : -1
  if (from < 0) return { chosen: new Set([id]), current: id, anchor: id }
  const to = ids.indexOf(id)
  const span = ids.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { chosen: new Set(span), current: id, anchor: before.anchor }
}

/** Where a key leads from a row; null: the key does not move. `page`: rows that a page shows. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  const to = targetOf(key, at, count, page)
  return to === null || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}

function targetOf(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + page
    case 'PageUp':
      return at - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
