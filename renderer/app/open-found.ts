import type { DraftHit } from '#shared/ipc/drafts.ts'
import { afterDrawn } from '../ui/after-drawn.ts'
import { foldSide } from './fold-side.ts'
import type { WindowParts } from './window-parts.ts'

/** Opens a draft of the list at the words that were found in it, in its document or in its 记录. */
export async function openFound(parts: WindowParts, id: string, hit: DraftHit | null): Promise<void> {
  const record = await parts.actions.open(id, hit)
  if (record === null || !hit?.isInRecord) return
  // Their line, or the words wherever they stand first.
  if (!record.select(`${hit.before}${hit.match}${hit.after}`, hit.before.length, hit.match.length))
    record.select(hit.match, 0, hit.match.length)
  foldSide(parts, false)
  // The sheet takes the focus when the draft is shown.
  afterDrawn(() => parts.dispatch({ type: 'turned-to', side: 'record', focus: true }))
}
