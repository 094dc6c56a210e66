import { later } from '../ui/later.tsx'

export const BatchScreen = later(async () => (await import('../import/batch-screen.tsx')).BatchScreen)
export const ComparePlace = later(async () => (await import('./compare-place.tsx')).ComparePlace)
export const Dialogs = later(async () => (await import('./dialogs.tsx')).Dialogs)
export const HelpScreen = later(async () => (await import('../help/help-screen.tsx')).HelpScreen)
export const PagesPlace = later(async () => (await import('./pages-place.tsx')).PagesPlace)
export const ProfilesPlace = later(async () => (await import('./profiles-place.tsx')).ProfilesPlace)
export const ReviewPlace = later(async () => (await import('./review-place.tsx')).ReviewPlace)
export const RosterScreen = later(async () => (await import('../roster/roster-screen.tsx')).RosterScreen)
export const SeriesScreen = later(async () => (await import('../series/series-screen.tsx')).SeriesScreen)
export const SettingsScreen = later(
  async () => (await import('../settings/settings-screen.tsx')).SettingsScreen,
)
export const TemplatesScreen = later(
  async () => (await import('../templates/templates-screen.tsx')).TemplatesScreen,
)
export const Tour = later(async () => (await import('../help/tour.tsx')).Tour)
export const VersionPlace = later(async () => (await import('./version-place.tsx')).VersionPlace)
