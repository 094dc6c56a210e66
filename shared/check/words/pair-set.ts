/** A set of words of two characters. */
export interface PairSet {
  has(pair: string): boolean
}

/**
 * Reads 落实下后 (落实, 落下, 落后), groups parted by blanks. A group is kept as it is written: a hundred thousand words as strings of their own take
 * megabytes, and tens of milliseconds to make.
 */
export function readPairs(groups: string): PairSet {
  const seconds = new Map<number, string>()
  for (const group of groups.split(' ')) seconds.set(group.charCodeAt(0), group.slice(1))
  return {
    has: (pair) => pair.length === 2 && (seconds.get(pair.charCodeAt(0))?.includes(pair.charAt(1)) ?? false),
  }
}
