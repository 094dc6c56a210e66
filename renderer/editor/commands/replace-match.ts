import { type Editor, Transforms } from 'slate'
import type { Match } from '../queries/find-matches.ts'
import { pointIn } from '../queries/point-in.ts'
import { asOneStep } from './as-one-step.ts'
import { deleteText } from './delete-text.ts'

/**
 * Replaces hits that were just found, as one undo step; those in shown text are left. In the replacement $& is the hit, $1…$9 its
 * groups, $$ a dollar sign (`isRegex` only). Returns how many were replaced.
 */
export function replaceMatches(
  editor: Editor,
  matches: readonly Match[],
  replacement: string,
  isRegex: boolean,
): number {
  const replaceable = matches.filter((match) => match.canReplace)
  asOneStep(editor, () => {
    // From the back, so that the places of those before stay true.
    for (const match of [...replaceable].reverse()) replaceOne(editor, match, replacement, isRegex)
  })
  return replaceable.length
}

function replaceOne(editor: Editor, match: Match, replacement: string, isRegex: boolean): void {
  const words = replacementFor(match, replacement, isRegex)
  const start = pointIn(editor, match.index, match.start)
  if (!start) return
  // Inserted before the old text goes, so that it is bold where the old text was.
  if (words !== '') Transforms.insertText(editor, words, { at: start })
  const anchor = pointIn(editor, match.index, match.start + words.length)
  const focus = pointIn(editor, match.index, match.end + words.length)
  if (anchor && focus) deleteText(editor, { anchor, focus })
}

/** What a hit is replaced by; also for the preview. */
export function replacementFor(match: Match, replacement: string, isRegex: boolean): string {
  if (!isRegex) return replacement
  return replacement.replace(/\$([$&1-9])/gu, (_whole, sign: string) => {
    if (sign === '$') return '$'
    return sign === '&' ? match.text : (match.groups[Number(sign) - 1] ?? '')
  })
}
