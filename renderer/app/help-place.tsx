import { lazy, Suspense } from 'react'
import type { HelpScreenProps } from '../help/help-screen.tsx'
import { helpStrings as strings } from '../strings/help.ts'

/** The texts and what draws them are read when somebody first asks for help, not at every start. */
const HelpScreen = lazy(async () => ({ default: (await import('../help/help-screen.tsx')).HelpScreen }))

export function HelpPlace(props: HelpScreenProps) {
  return (
    <Suspense fallback={<p className="help-loading">{strings.loading}</p>}>
      <HelpScreen {...props} />
    </Suspense>
  )
}
