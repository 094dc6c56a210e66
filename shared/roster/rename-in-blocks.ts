import type { MinutesBlock } from '../minutes/blocks.ts'

/** Values that are not words of the document. */
const NO_WORDS: ReadonlySet<string> = new Set(['type', 'id', 'form', 'mark', 'numbering', 'from'])

export interface Renamed {
  /** Blocks in which nothing was found are the same objects. */
  readonly blocks: MinutesBlock[]
  /** How often the name was found. */
  readonly count: number
}

/**
 * The blocks with a unit under its new name, in facts and in text. `others`: names of other units; where one of them stands that holds the old name
 * (市委 in 市委办, 市财政局 in 东海市财政局) it stays.
 */
export function renameInBlocks(
  blocks: readonly MinutesBlock[],
  from: string,
  to: string,
  others: readonly string[],
): Renamed {
  // Where the old name stands in each of them.
  const longer = others.flatMap((name) => {
    const at = name === from ? -1 : name.indexOf(from)
    return at < 0 ? [] : [{ name, at }]
  })
  let count = 0
  const inText = (text: string): string => {
    let result = ''
    let at = 0
    for (let next = text.indexOf(from); next >= 0; next = text.indexOf(from, at)) {
      const isOther = longer.some(
        ({ name, at: before }) => before <= next && text.startsWith(name, next - before),
      )
      count += isOther ? 0 : 1
      result += text.slice(at, next) + (isOther ? from : to)
      at = next + from.length
    }
    return result + text.slice(at)
  }
  const renamed = blocks.map((block) => {
    const before = count
    const next = mapWords(block, inText)
    return count === before ? block : next
  })
  return { blocks: renamed, count }
}

function mapWords<Value>(value: Value, change: (text: string) => string): Value
function mapWords(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapWords(one, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, NO_WORDS.has(key) ? one : mapWords(one, change)]),
  )
}
