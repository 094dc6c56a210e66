import { z } from 'zod'
import { channel, nothingSchema } from './channel.ts'

/** What the program remembers between starts, apart from the window's place. */
export const settingsSchema = z.strictObject({
  zoomPercent: z.int().min(50).max(400),
  outlineFolded: z.boolean(),
  factsFolded: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  /** The one-time notice that everything is saved by itself has been read. */
  autosaveNoticeSeen: z.boolean(),
  lastDraftId: z.uuid().nullable(),
})
export type Settings = z.infer<typeof settingsSchema>

export const DEFAULT_SETTINGS: Settings = {
  zoomPercent: 100,
  outlineFolded: false,
  factsFolded: false,
  theme: 'system',
  autosaveNoticeSeen: false,
  lastDraftId: null,
}

export const settingsChannels = {
  'settings:get': channel(nothingSchema, settingsSchema),
  /** Only the fields that change; answers all of them. */
  'settings:set': channel(settingsSchema.partial(), settingsSchema),
}
