import { type CSSProperties, useEffect, useState } from 'react'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { findProfile } from '#shared/profile/find-profile.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { request } from '../platform/desktop.ts'
import { Paper } from '../preview/paper.tsx'
import { useProfiles } from '../profiles/profile-shelf.ts'
import { libraryStrings as strings } from '../strings/library.ts'

const MM_IN_CSS_PX = 96 / 25.4
/** Width of the small page, in CSS pixels. */
const WIDTH_PX = 236
/** How long the page may wait for the list to be drawn, in ms. */
const IDLE_LIMIT_MS = 500

export interface DraftPreviewProps {
  readonly summary: DraftSummary
  /** null: the draft cannot be opened from here (it lies in the trash). */
  readonly onOpen: (() => void) | null
}

/** Page one of the chosen draft, small, as it prints. Drawn when the list has nothing more urgent to do. */
export function DraftPreview({ summary, onOpen }: DraftPreviewProps) {
  const set = useFirstPage(summary)
  const page = set?.pages[0]
  return (
    <aside className="draft-preview" aria-label={strings.preview}>
      <div className="draft-preview-page">
        {set === null || page === undefined ? null : (
          <div className="draft-preview-paper" style={scaleOf(set)} aria-hidden="true">
            <Paper page={page} profile={set.profile} />
          </div>
        )}
        {onOpen === null ? null : (
          <button
            type="button"
            className="draft-preview-open"
            aria-label={strings.previewOf(summary.title)}
            title={strings.previewOpen}
            onClick={onOpen}
          />
        )}
      </div>
      <p className="draft-preview-facts">
        {strings.previewFacts(summary.topics, set?.pages.length ?? summary.pages, summary.characters)}
      </p>
    </aside>
  )
}

function scaleOf({ profile }: TypesetDocument): CSSProperties {
  return { transform: `scale(${WIDTH_PX / (profile.page.widthMm * MM_IN_CSS_PX)})` }
}

/** The pages of a draft as it is stored; null until they are set, and for a draft that cannot be read. */
function useFirstPage({ id, revision }: DraftSummary): TypesetDocument | null {
  const { own } = useProfiles()
  const [set, setSet] = useState<TypesetDocument | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is read again
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const answer = await request('drafts:open', { id })
      if (!isCurrent) return
      if (!answer.ok) return setSet(null)
      const { minutes } = answer.value
      setSet(typeset(minutes, findProfile(minutes.profileId, own)))
    }
    const handle = requestIdleCallback(() => void read(), { timeout: IDLE_LIMIT_MS })
    return () => {
      isCurrent = false
      cancelIdleCallback(handle)
    }
  }, [id, revision, own])
  return set
}
