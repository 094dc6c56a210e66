import { useCallback } from 'react'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { updateBlock } from '../editor/commands/update-block.ts'
import { blockAt, blocksOf } from '../editor/queries/blocks.ts'
import { findCaretPlace } from '../preview/find-caret-place.ts'
import { PreviewScreen } from '../preview/preview-screen.tsx'
import { useTypeset } from '../preview/use-typeset.ts'
import { copyProfile, keepProfile, profileOf, removeProfile, useProfiles } from '../profiles/profile-shelf.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { afterDrawn } from '../ui/after-drawn.ts'
import { useStore } from '../ui/store.ts'
import { tell, tellError, tellUndoable } from '../ui/tell.ts'
import type { AppAction } from './app-state.ts'
import { type OpenDocument, summaryNow } from './open-document.ts'

export interface PagesPlaceProps {
  readonly document: OpenDocument
  readonly dispatch: (action: AppAction) => void
}

/** 版面 of the open draft. */
export function PagesPlace({ document, dispatch }: PagesPlaceProps) {
  const { context } = useStore(document.view)
  const pages = useTypeset(document.typeset)
  const { all } = useProfiles()
  const goToText = useCallback(
    (block: number, offset: number) => {
      dispatch({ type: 'went', place: 'editor' })
      // The sheet is hidden until the next frame; before that it can take no focus.
      afterDrawn(() => goToBlock(document.editor, block, offset))
    },
    [dispatch, document],
  )
  return (
    <PreviewScreen
      context={context}
      document={pages}
      caret={findCaretPlace(document.editor, pages)}
      profiles={all}
      onProfile={document.setProfile}
      onEditProfiles={() => dispatch({ type: 'went', place: 'profiles' })}
      onApply={(profile) => void applyProfile(document, profile)}
      onGoToText={goToText}
      onBack={() => dispatch({ type: 'went', place: 'editor' })}
      onPrint={(current) => dispatch({ type: 'asked', dialog: { kind: 'print', current } })}
      onRewriteNumber={(number) => rewriteNumber(document, number)}
    />
  )
}

/** In the facts, as if typed there; the notice takes it back while nobody has written another number. */
function rewriteNumber({ editor }: OpenDocument, number: string): void {
  const index = blocksOf(editor).findIndex((block) => block.type === 'masthead')
  const masthead = blockAt(editor, index)
  if (masthead?.type !== 'masthead') return
  const before = masthead.number
  updateBlock(editor, index, { number })
  const undo = () => {
    const block = blockAt(editor, index)
    if (block?.type === 'masthead' && block.number === number) updateBlock(editor, index, { number: before })
  }
  tellUndoable(strings.rewritten(number), undo)
}

/**
 * Keeps a changed profile as this document's own and lays the document out by it. A document has one such profile at most, named for it, so
 * that they neither pile up nor look alike.
 */
async function applyProfile(document: OpenDocument, profile: FormatProfile): Promise<void> {
  const before = profileOf(profile.id)
  const ownId = `draft-${document.id}`
  const isSame = profile.id === ownId
  const name = isSame ? profile.name : strings.ownName(profile.name, summaryNow(document).title)
  const kept = await keepProfile(isSame ? profile : { ...copyProfile(profile, name), id: ownId })
  if (!kept.ok) return tellError(kept.error)
  document.setProfile(kept.value.id)
  const undo = async () => {
    document.setProfile(before.id)
    const undone = isSame ? await keepProfile(before) : await removeProfile(kept.value.id)
    if (!undone.ok) return tellError(undone.error)
    tell(strings.undone(before.name))
  }
  tellUndoable(strings.applied(name), undo)
}
