import { useDeferredValue, useMemo } from 'react'
import type { FormatProfile } from '#shared/layout/profile.ts'
import { typeset } from '#shared/layout/typesetter.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { Paper } from '../preview/paper.tsx'
import { profileStrings as strings } from '../strings/profiles.ts'

export interface ProfilePreviewProps {
  readonly profile: FormatProfile
  /** The open document; the sample where there is none. */
  readonly context: MinutesContext | null
}

let parsedSample: MinutesContext | undefined

/** Page one by the profile as it stands in the form. */
export function ProfilePreview({ profile, context }: ProfilePreviewProps) {
  const shown = useDeferredValue(profile)
  const text = context ?? sampleMinutes()
  const page = useMemo(() => typeset(text, shown).pages[0], [text, shown])
  return (
    <aside className="profile-preview" aria-label={strings.preview}>
      <h2>{strings.preview}</h2>
      {page === undefined ? null : (
        <div className="profile-paper">
          <Paper page={page} profile={shown} />
        </div>
      )}
    </aside>
  )
}

function sampleMinutes(): MinutesContext {
  parsedSample ??= parseMinutesText(sample.text).minutes
  return parsedSample
}
