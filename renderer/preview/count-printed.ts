import type { ComposedParagraph } from '#shared/compose/composed.ts'
import { countCharacters } from '#shared/compose/count-characters.ts'
import { plainLine } from '#shared/compose/plain-text.ts'

/** A paragraph that has not changed is the same object, so it is counted once. */
const counts = new WeakMap<ComposedParagraph, number>()

/** 字数 of a composed document, tables with it: the number that the list and 历史 show of the same draft. */
export function countPrinted(paragraphs: readonly ComposedParagraph[]): number {
  let sum = 0
  for (const paragraph of paragraphs) {
    const count = counts.get(paragraph) ?? countCharacters(plainLine(paragraph))
    counts.set(paragraph, count)
    sum += count
  }
  return sum
}
