import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/ipc/settings.ts'
import { bySchema, createKeptValue, type KeptValue } from './kept-value.ts'

/** What an older or later program stored: missing fields get their default, unknown ones are left out. */
const storedSettingsSchema = z
  .looseObject({})
  .transform((stored) => ({ ...DEFAULT_SETTINGS, ...stored }))
  .pipe(z.object(settingsSchema.shape))

export function createSettingsValue(database: Database): KeptValue<Settings> {
  return createKeptValue(database, 'settings', bySchema(storedSettingsSchema), DEFAULT_SETTINGS)
}
