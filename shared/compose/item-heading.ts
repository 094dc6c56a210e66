import type { Item, MinutesBlock } from '../minutes/blocks.ts'

/** Marks that head a part of the text (7.3.3); 一是, 第一， ① and no mark count sentences. */
const HEADING_MARKS: ReadonlySet<Item['mark']> = new Set(['chinese', 'round', 'dot', 'paren'])
/** A full stop or semicolon anywhere makes a sentence, and so does any other mark at the end. */
const IS_SENTENCE = /[。；！？]|[，、：:,.…]$/u

/**
 * Whether a 分项 that stands in a paragraph of its own is a heading (7.3.3): no sentence, and what follows belongs under it. An entry of a
 * bare list, which the next of its kind follows, is none. `next`: the block after it, which does not run into it.
 */
export function isHeadingItem(item: Item, text: string, next: MinutesBlock | undefined): boolean {
  const words = text.trim()
  if (!HEADING_MARKS.has(item.mark) || words === '' || IS_SENTENCE.test(words)) return false
  // 一、 of a 附件 is what a topic is in the minutes.
  if (item.mark === 'chinese') return true
  if (next === undefined) return false
  if (next.type === 'item') return next.mark === 'none' || next.level > item.level
  return next.type === 'paragraph' || next.type === 'statement' || next.type === 'table'
}
