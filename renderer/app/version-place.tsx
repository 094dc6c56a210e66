import type { Version } from '#shared/ipc/versions.ts'
import { profileOf } from '../profiles/profile-shelf.ts'
import { useStore } from '../ui/store.ts'
import { VersionScreen } from '../versions/version-screen.tsx'
import type { AppAction } from './app-state.ts'
import type { AppActions } from './create-app-actions.ts'
import type { OpenDocument } from './open-document.ts'

interface VersionPlaceProps {
  readonly document: OpenDocument
  readonly version: Version
  readonly dispatch: (action: AppAction) => void
  readonly actions: AppActions
}

/** One version, to read. */
export function VersionPlace({ document, version, dispatch, actions }: VersionPlaceProps) {
  const isLocked = useStore(document.isLocked)
  return (
    <VersionScreen
      version={version}
      profile={profileOf(version.minutes.profileId)}
      isLocked={isLocked}
      onCompare={() => void actions.compareVersion(version.summary)}
      onRestore={() => void actions.restoreVersion(version.summary)}
      onBack={() => dispatch({ type: 'went', place: 'editor' })}
    />
  )
}
