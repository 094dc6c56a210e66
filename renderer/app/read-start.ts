import type { AppError } from '#shared/app-error.ts'
import type { Draft } from '#shared/ipc/drafts.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/ipc/settings.ts'
import type { PhraseBank } from '#shared/phrases/phrase-bank.ts'
import type { Result } from '#shared/result.ts'
import type { Template } from '#shared/templates/template.ts'
import { showCheckMemory } from '../check/check-memory.ts'
import { request } from '../platform/desktop.ts'
import { showProfiles } from '../profiles/profile-shelf.ts'
import { showRoster } from '../roster/roster-shelf.ts'
import { orTell, tellError } from '../ui/tell.ts'
import { knowCarets } from './kept-caret.ts'

/** What the window is drawn from the first time. */
export interface WindowStart {
  readonly settings: Settings
  /** The writer's own. */
  readonly templates: readonly Template[]
  /** null: it cannot be read. */
  readonly phrases: PhraseBank | null
  /** The draft that the writer was in, or why it cannot be opened; null: there is none. */
  readonly draft: { readonly id: string; readonly opened: Result<Draft, AppError> } | null
}

/** Asks for everything at once and puts it where it is looked up; what cannot be read is as if it were empty. */
export async function readStart(): Promise<WindowStart> {
  const answer = await request('start:read', null)
  if (!answer.ok) {
    tellError(answer.error)
    return { settings: DEFAULT_SETTINGS, templates: [], phrases: null, draft: null }
  }
  const { settings, templates, profiles, phrases, roster, check, draft } = answer.value
  if (profiles.ok) showProfiles(profiles.value)
  if (roster.ok) showRoster(roster.value)
  if (check.ok) showCheckMemory(check.value)
  if (settings.ok) knowCarets(settings.value.carets)
  return {
    settings: settings.ok ? settings.value : DEFAULT_SETTINGS,
    templates: orTell(templates) ?? [],
    phrases: phrases.ok ? phrases.value : null,
    draft,
  }
}
