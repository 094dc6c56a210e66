import { useDeferredValue, useMemo } from 'react'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { Paper } from '../preview/paper.tsx'
import { profileStrings as strings } from '../strings/profiles.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'

export interface ProfilePreviewProps {
  readonly profile: FormatProfile
  /** The open document; the sample where there is none. */
  readonly context: MinutesContext | null
}

let parsedSample: MinutesContext | undefined

/** The first and the last page by the profile as it stands in the form: 版头 and 版记. */
export function ProfilePreview({ profile, context }: ProfilePreviewProps) {
  const shown = useDeferredValue(profile)
  const text = context ?? sampleMinutes()
  const pages = useMemo(() => typeset(text, shown).pages, [text, shown])
  const [first] = pages
  const last = pages.length > 1 ? pages.at(-1) : undefined
  return (
    <ScrollRegion className="profile-preview" label={strings.preview}>
      <h2>{strings.preview}</h2>
      {first === undefined ? null : (
        <div className="profile-paper">
          <Paper page={first} profile={shown} />
        </div>
      )}
      {last === undefined ? null : (
        <>
          <h2>{strings.lastPagePreview}</h2>
          <div className="profile-paper">
            <Paper page={last} profile={shown} />
          </div>
        </>
      )}
    </ScrollRegion>
  )
}

function sampleMinutes(): MinutesContext {
  parsedSample ??= parseMinutesText(sample.text).minutes
  return parsedSample
}
