import { z } from 'zod'
import { channel, nothingSchema } from './channel.ts'

/** Where the writer was in a draft: a block and the characters before the caret in it. */
const keptCaretSchema = z.strictObject({
  draftId: z.uuid(),
  index: z.int().min(0),
  offset: z.int().min(0),
})
export type KeptCaret = z.infer<typeof keptCaretSchema>

/** What the program remembers between starts, apart from the window's place. */
export const settingsSchema = z.strictObject({
  zoomPercent: z.int().min(50).max(400),
  outlineFolded: z.boolean(),
  factsFolded: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  /** The one-time notice that everything is saved by itself has been read. */
  autosaveNoticeSeen: z.boolean(),
  lastDraftId: z.uuid().nullable(),
  /** The latest last. */
  carets: z.array(keptCaretSchema).max(200),
})
export type Settings = z.infer<typeof settingsSchema>

export const DEFAULT_SETTINGS: Settings = {
  zoomPercent: 100,
  outlineFolded: false,
  factsFolded: false,
  theme: 'system',
  autosaveNoticeSeen: false,
  lastDraftId: null,
  carets: [],
}

export const settingsChannels = {
  'settings:get': channel(nothingSchema, settingsSchema),
  /** Only the fields that change; answers all of them. */
  'settings:set': channel(settingsSchema.partial(), settingsSchema),
}
