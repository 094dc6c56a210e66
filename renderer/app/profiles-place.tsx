import { useTypeset } from '../preview/use-typeset.ts'
import { ProfilesScreen } from '../profiles/profiles-screen.tsx'
import { useStore } from '../ui/store.ts'
import type { OpenDocument } from './open-document.ts'

export interface ProfilesPlaceProps {
  readonly document: OpenDocument | null
  readonly onBack: () => void
}

/** 版式设置, with the open draft as the example where there is one. */
export function ProfilesPlace({ document, onBack }: ProfilesPlaceProps) {
  return document === null ? (
    <ProfilesScreen context={null} usedId={null} onUse={() => undefined} onBack={onBack} />
  ) : (
    <WithDocument document={document} onBack={onBack} />
  )
}

function WithDocument({ document, onBack }: { document: OpenDocument; onBack: () => void }) {
  const { context } = useStore(document.view)
  const pages = useTypeset(document.typeset)
  return (
    <ProfilesScreen
      context={context}
      usedId={pages?.profile.id ?? document.takeMinutes().profileId}
      onUse={document.setProfile}
      onBack={onBack}
    />
  )
}
