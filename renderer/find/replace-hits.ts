import { type Editor, Transforms } from 'slate'
import { asOneStep } from '../editor/commands/as-one-step.ts'
import { setBlock } from '../editor/commands/set-block.ts'
import { blockAt } from '../editor/queries/blocks.ts'
import { pointIn } from '../editor/queries/point-in.ts'
import { type FindHit, replacementFor } from './find-hits.ts'
import { listSearchTargets } from './search-targets.ts'

/** Replaces hits as one undo step; what is computed from facts is left to follow them. Returns how many were replaced. */
export function replaceHits(
  editor: Editor,
  hits: readonly FindHit[],
  replacement: string,
  isRegex: boolean,
): number {
  const possible = hits.filter((hit) => hit.target.kind !== 'automatic')
  if (possible.length === 0) return 0
  asOneStep(editor, () => {
    // From the end, so that places before stay true.
    for (const hit of possible.toReversed()) {
      const text = replacementFor(hit, replacement, isRegex)
      if (hit.target.kind === 'text') replaceText(editor, hit, text)
      else replaceFact(editor, hit, text)
    }
  })
  return possible.length
}

function replaceText(editor: Editor, hit: FindHit, text: string): void {
  const { index } = hit.target
  const anchor = pointIn(editor, index, hit.start)
  const focus = pointIn(editor, index, hit.end)
  if (!anchor || !focus) return
  if (text === '') Transforms.delete(editor, { at: { anchor, focus } })
  else Transforms.insertText(editor, text, { at: { anchor, focus } })
}

/** Reads the fact anew, because another hit may have changed the same block. */
function replaceFact(editor: Editor, hit: FindHit, text: string): void {
  const { index, key } = hit.target
  const block = blockAt(editor, index)
  if (!block) return
  const now = listSearchTargets({ wording: editor.wording, children: [block] }).find(
    (target) => target.key === key && target.kind === 'fact',
  )
  if (!now?.withText) return
  const next = now.text.slice(0, hit.start) + text + now.text.slice(hit.end)
  setBlock(editor, index, Object.assign({}, block, now.withText(next)))
}
