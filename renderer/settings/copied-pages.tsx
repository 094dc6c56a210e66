import { type CSSProperties, useEffect, useState } from 'react'
import { findProfile } from '#shared/profile/find-profile.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { request } from '../platform/desktop.ts'
import { Paper } from '../preview/paper.tsx'
import { useProfiles } from '../profiles/profile-shelf.ts'
import { settingsStrings as strings } from '../strings/settings.ts'
import { tellError } from '../ui/tell.ts'
import { countChanges } from './count-changes.ts'

const MM_IN_CSS_PX = 96 / 25.4
const WIDTH_PX = 420

interface Copied {
  readonly set: TypesetDocument
  /** In one sentence. */
  readonly changes: string
}

/** The pages of a draft as a copy holds it, and what taking it back would change. */
export function CopiedPages({ name, id, onFail }: { name: string; id: string; onFail: () => void }) {
  const { own } = useProfiles()
  const [copied, setCopied] = useState<Copied | null>(null)
  useEffect(() => {
    let isCurrent = true
    void request('backups:read', { name, id }).then((answer) => {
      if (!isCurrent) return
      if (!answer.ok) {
        tellError(answer.error)
        onFail()
        return
      }
      const { copied: minutes, now } = answer.value
      const { changed, added, removed } = now === null ? NONE : countChanges(now, minutes)
      setCopied({
        set: typeset(minutes, findProfile(minutes.profileId, own)),
        changes: now === null ? strings.goneNow : strings.changes(changed, added, removed),
      })
    })
    return () => {
      isCurrent = false
    }
  }, [name, id, own, onFail])
  if (copied === null) return <div className="copied-pages" aria-busy="true" />
  const { profile, pages } = copied.set
  const scale = WIDTH_PX / (profile.page.widthMm * MM_IN_CSS_PX)
  const frame: CSSProperties = { width: WIDTH_PX, height: profile.page.heightMm * MM_IN_CSS_PX * scale }
  return (
    <>
      <p className="copied-changes" role="status">
        {copied.changes}
      </p>
      <div className="copied-pages">
        {pages.map((page, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name than their place
          <div key={at} className="copied-page" style={frame}>
            <div className="draft-preview-paper" style={{ transform: `scale(${scale})` }}>
              <Paper page={page} profile={profile} />
            </div>
          </div>
        ))}
      </div>
    </>
  )
}

const NONE = { changed: 0, added: 0, removed: 0 }
