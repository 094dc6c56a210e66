import type { Database } from 'better-sqlite3'
import { type CheckMemory, checkMemorySchema, EMPTY_MEMORY } from '../../shared/check/ignored.ts'
import type { AppNotice } from '../../shared/ipc/app.ts'
import type { Settings } from '../../shared/ipc/settings.ts'
import { builtInPhrases } from '../../shared/phrases/built-in.ts'
import { type PhraseBank, readPhraseBank } from '../../shared/phrases/phrase-bank.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { readProfile } from '../../shared/profile/read-profile.ts'
import { readTemplate, type Template } from '../../shared/templates/template.ts'
import { createJsonStore, type JsonStore } from './json-store.ts'
import { bySchema, createKeptValue, type KeptValue } from './kept-value.ts'
import { createSettingsValue } from './settings-value.ts'

/** What the writer keeps beside the drafts. */
export interface Library {
  readonly templates: JsonStore<Template>
  readonly profiles: JsonStore<FormatProfile>
  readonly phrases: KeptValue<PhraseBank>
  readonly settings: KeptValue<Settings>
  /** What the writer told the checker to leave alone, and the office's words. */
  readonly check: KeptValue<CheckMemory>
}

export function createLibrary(database: Database): Library {
  return {
    templates: createJsonStore(database, 'templates', readTemplate),
    profiles: createJsonStore(database, 'profiles', readProfile),
    phrases: createKeptValue(database, 'phrases', readPhraseBank, builtInPhrases),
    settings: createSettingsValue(database),
    check: createKeptValue(database, 'check', bySchema(checkMemorySchema), EMPTY_MEMORY),
  }
}

type JudgedValue = Pick<KeptValue<unknown>, 'isUnreadable' | 'takeUnproven'>

/** What of it nobody knows whether it is as it was written, for telling once. */
export function findUnproven(
  { templates, profiles, phrases, settings, check }: Library,
  folders: JudgedValue,
): AppNotice[] {
  const namesOf = (store: JsonStore<Template> | JsonStore<FormatProfile>) => {
    const names = store.takeUnproven()
    return names.ok ? names.value : []
  }
  const judged = { phrases, settings, check, folders } as const
  const values = (['phrases', 'settings', 'check', 'folders'] as const).filter((name) => {
    const isUnproven = judged[name].takeUnproven()
    return isUnproven.ok && isUnproven.value
  })
  const found = { templates: namesOf(templates), profiles: namesOf(profiles), values }
  const isNone = found.templates.length + found.profiles.length + values.length === 0
  return isNone ? [] : [{ kind: 'kept-unproven', ...found }]
}

/** What of it cannot be read and so is not shown, for telling at the start; nothing of it is touched. */
export function findUnreadable(
  { templates, profiles, phrases, settings, check }: Library,
  folders: JudgedValue,
): AppNotice[] {
  const notices: AppNotice[] = []
  for (const [what, store] of [['template', templates] as const, ['profile', profiles] as const]) {
    const names = store.listUnreadable()
    if (names.ok && names.value.length > 0)
      notices.push({ kind: 'kept-unreadable', what, names: names.value })
  }
  const bank = phrases.isUnreadable()
  if (bank.ok && bank.value) notices.push({ kind: 'phrases-unreadable' })
  const values = { settings, check, folders } as const
  const what = VALUES.filter((name) => {
    const isUnreadable = values[name].isUnreadable()
    return isUnreadable.ok && isUnreadable.value
  })
  if (what.length > 0) notices.push({ kind: 'values-unreadable', what })
  return notices
}

const VALUES = ['settings', 'check', 'folders'] as const
