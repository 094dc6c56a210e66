import { ArrowLeft, GitCompareArrows, RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Version } from '#shared/ipc/versions.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { PageFlow } from '../preview/page-flow.tsx'
import { useRoom } from '../preview/use-room.ts'
import { compareStrings } from '../strings/compare.ts'
import { versionStrings as strings } from '../strings/versions.ts'
import { Button } from '../ui/button.tsx'
import { formatWhen } from '../ui/format-time.ts'
import { fitPages } from '../zoom/view-mode.ts'

export interface VersionScreenProps {
  readonly version: Version
  readonly profile: FormatProfile
  readonly isLocked: boolean
  readonly onCompare: () => void
  readonly onRestore: () => void
  readonly onBack: () => void
}

/** A version as it printed, to read only. */
export function VersionScreen({
  version,
  profile,
  isLocked,
  onCompare,
  onRestore,
  onBack,
}: VersionScreenProps) {
  const { summary, minutes } = version
  const document = useMemo(() => typeset(minutes, profile), [minutes, profile])
  const scroll = useRef<HTMLElement>(null)
  const room = useRoom(scroll)
  const { zoom, columns } = fitPages('auto', profile.page, room)
  useEffect(() => scroll.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onBack()
  }
  return (
    <main className="compare version-place" aria-label={strings.pages} onKeyDown={onKeyDown}>
      <header className="compare-header">
        <Button look="plain" icon={ArrowLeft} onPress={onBack}>
          {compareStrings.back}
        </Button>
        <h1>
          {summary.name ?? strings.tier[summary.tier]}
          <span className="compare-count">{formatWhen(summary.madeAtMs)}</span>
        </h1>
        <p className="compare-words">
          {[summary.by, summary.why].filter((words) => words !== null).join('：')}
        </p>
        <Button icon={GitCompareArrows} onPress={onCompare}>
          {strings.compareTitle}
        </Button>
        <Button look="primary" icon={RotateCcw} isDisabled={isLocked} onPress={onRestore}>
          {strings.restoreTo}
        </Button>
      </header>
      <PageFlow
        label={strings.pages}
        pages={document.pages}
        profile={profile}
        zoom={zoom}
        columns={columns}
        scroll={scroll}
      />
    </main>
  )
}
