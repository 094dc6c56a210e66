import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { appStrings as strings } from '../strings/app.ts'

// Places that no start shows: each is loaded when it is first gone to, so that the last draft is on the screen sooner.
export const BatchScreen = lazyPlace(async () => (await import('../import/batch-screen.tsx')).BatchScreen)
export const HelpScreen = lazyPlace(async () => (await import('../help/help-screen.tsx')).HelpScreen)
export const ProfilesPlace = lazyPlace(async () => (await import('./profiles-place.tsx')).ProfilesPlace)
export const ReviewPlace = lazyPlace(async () => (await import('./review-place.tsx')).ReviewPlace)
export const RosterScreen = lazyPlace(async () => (await import('../roster/roster-screen.tsx')).RosterScreen)
export const SeriesScreen = lazyPlace(async () => (await import('../series/series-screen.tsx')).SeriesScreen)
export const SettingsScreen = lazyPlace(
  async () => (await import('../settings/settings-screen.tsx')).SettingsScreen,
)
export const TemplatesScreen = lazyPlace(
  async () => (await import('../templates/templates-screen.tsx')).TemplatesScreen,
)

function lazyPlace<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy(async () => ({ default: await load() }))
}

/** Around a place that may still have to be loaded. */
export function Opening({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<p className="place-opening">{strings.opening}</p>}>{children}</Suspense>
}
