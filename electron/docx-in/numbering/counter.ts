import { formatNumber } from '../../../shared/text/number-formats.ts'
import { readableSymbol } from '../../../shared/text/symbols.ts'
import type { NumberLevel, NumberList } from './read-numbering.ts'

/** Counts the numbered paragraphs of a document in their order. */
export interface NumberCounter {
  /** The number of the next paragraph of that list and level (from 0) as it is printed; '' where it prints none. */
  next(listId: string, level: number): string
}

/** A new counter at the beginning of a document. Lists of one family count on from each other (17.9.15). */
export function createCounter(lists: ReadonlyMap<string, NumberList>): NumberCounter {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(listId, level) {
      const list = lists.get(listId)
      const own = list?.levels[level]
      if (list === undefined || own === undefined) return ''
      const values = counts.get(list.family) ?? []
      counts.set(list.family, values)
      const startOf = (place: number) => list.startsAt.get(place) ?? list.levels[place]?.start ?? 1
      if (!begun.has(listId)) {
        begun.add(listId)
        for (const place of list.startsAt.keys()) values[place] = undefined
      }
      const before = values[level]
      values[level] = before === undefined ? startOf(level) : before + 1
      for (let above = 0; above < level; above += 1) values[above] ??= startOf(above)
      for (let below = level + 1; below < list.levels.length; below += 1) {
        if (startsAgain(list.levels[below], below, level)) values[below] = undefined
      }
      return print(list, own, values)
    },
  }
}

/** Whether a level starts again after a number of the level `after` above it (17.9.11). */
function startsAgain(level: NumberLevel | undefined, place: number, after: number): boolean {
  const { restartsAfter } = level ?? {}
  // A level that is not above it is no level to start again after: Word takes its own rule then.
  return restartsAfter === undefined || restartsAfter > place ? true : after < restartsAfter
}

function print(list: NumberList, own: NumberLevel, values: readonly (number | undefined)[]): string {
  if (own.format === 'bullet') return [...own.text].map((sign) => readableSymbol(sign, own.font)).join('')
  return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const place = Number(digit) - 1
    const level = list.levels[place]
    if (level === undefined) return ''
    const format = own.isLegal && level.format !== 'none' ? 'decimal' : level.format
    return formatNumber(values[place] ?? level.start, format, level.example)
  })
}
