import { rateSurname } from './surnames.ts'

/**
 * 郭 强 杨从军 何振 明 → 郭强, 杨从军, 何振明: puts together the characters of names that blanks have pulled apart. The cheapest way
 * to cut the words into names of two to four characters wins; O(n).
 */
export function joinNames(words: readonly string[]): string[] {
  const isPadded = words.some((word, index) => word.length === 1 && words[index + 1]?.length === 1)
  const isSpread = words.every((word) => word.length === 1)
  /** best[i]: cost of the first i words and where the last name of them begins. */
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= words.length; end += 1) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    for (let from = Math.max(0, end - 4); from < end; from += 1) {
      const cost = (best[from]?.cost ?? 0) + costOfName(words.slice(from, end), isPadded, isSpread)
      if (cost < cheapest.cost) cheapest = { cost, from }
    }
    best.push(cheapest)
  }
  const names: string[] = []
  for (let end = words.length; end > 0; end = best[end]?.from ?? 0) {
    names.push(words.slice(best[end]?.from ?? 0, end).join(''))
  }
  return names.reverse()
}

/**
 * `isPadded`: names of two characters are set with a blank between them here, so that 何振 alone is suspect. `isSpread`: every character
 * stands for itself, so that nothing speaks against names of three.
 */
function costOfName(parts: readonly string[], isPadded: boolean, isSpread: boolean): number {
  const name = parts.join('')
  const surname = rateSurname(name)
  // 欧阳明远 at the most.
  const isCompound = surname === 4 && name.length <= 4
  let cost = surname > 0 ? 0 : 2
  if (name.length < 2) cost += 10
  else if (name.length > 3 && !isCompound) cost += parts.length === 1 ? 3 : 12
  if (parts.length === 1) return isPadded && name.length === 2 ? cost + 2.5 : cost
  // Only names of two characters are padded; 何振 明 is a slip of the conversion.
  if (parts.every((part) => part.length === 1))
    return name.length === 2 || isCompound || isSpread ? cost : cost + 2
  return isCompound && parts.length === 2 ? cost + 1 : cost + 3
}
