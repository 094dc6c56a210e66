import type { Editor } from 'slate'
import { asOneStep } from '../editor/commands/as-one-step.ts'
import { setBlock } from '../editor/commands/set-block.ts'
import { blockAt } from '../editor/queries/blocks.ts'
import { leavesOf } from '../editor/queries/leaves.ts'
import { listTextTargets } from '../editor/text-targets.ts'
import { type FindHit, replacementFor } from './find-hits.ts'

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

/** By the plainest operations: Slate's own replacing looks around each place, which a thousand places make felt. */
function replaceText(editor: Editor, hit: FindHit, text: string): void {
  const { index } = hit.target
  const block = blockAt(editor, index)
  let inserted = text
  for (const leaf of block === null ? [] : leavesOf(block)) {
    const path = [index, ...leaf.path]
    const from = Math.max(0, hit.start - leaf.offset)
    const old = leaf.text.slice(from, Math.max(from, hit.end - leaf.offset))
    if (old === '') continue
    if (inserted !== '') editor.apply({ type: 'insert_text', path, offset: from, text: inserted })
    editor.apply({ type: 'remove_text', path, offset: from + inserted.length, text: old })
    inserted = ''
  }
}

/** Reads the fact anew, because another hit may have changed the same block. */
function replaceFact(editor: Editor, hit: FindHit, text: string): void {
  const { index, key } = hit.target
  const block = blockAt(editor, index)
  if (!block) return
  const now = listTextTargets({ wording: editor.wording, children: [block] }).find(
    (target) => target.key === key && target.kind === 'fact',
  )
  if (!now?.withText) return
  const next = now.text.slice(0, hit.start) + text + now.text.slice(hit.end)
  setBlock(editor, index, Object.assign({}, block, now.withText(next)))
}
