import type { DraftHit } from '#shared/ipc/drafts.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { listTextTargets } from '../editor/text-targets.ts'

/** A place in the text of a document. */
export interface WordPlace {
  readonly index: number
  /** Characters before it in the text of the block; 0 where the block only shows its facts. */
  readonly offset: number
}

/** Where the words of a hit in the library stand in the document: with the words around them, else wherever they stand first; null: nowhere. */
export function findWords(context: MinutesContext, { before, match, after }: DraftHit): WordPlace | null {
  const targets = listTextTargets(context)
  // The list shortens the line with … at its ends.
  const around = `${before.replace(/^…/u, '')}${match}${after.replace(/…$/u, '')}`
  for (const [words, lead] of [
    [around, around.indexOf(match)],
    [`${match}${after.replace(/…$/u, '').slice(0, 6)}`, 0],
    [match, 0],
  ] as const) {
    const target = targets.find(({ text }) => text.toLowerCase().includes(words.toLowerCase()))
    if (target === undefined) continue
    const at = target.text.toLowerCase().indexOf(words.toLowerCase()) + lead
    return { index: target.index, offset: target.kind === 'text' ? at : 0 }
  }
  return null
}
