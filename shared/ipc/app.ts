import { z } from 'zod'
import { commandIdSchema } from '../commands/commands.ts'
import { EDIT_ACTION_IDS } from '../commands/edit-actions.ts'
import { channel, nothingSchema } from './channel.ts'

export const appInfoSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  platform: z.enum(['win', 'mac', 'linux']),
  electron: z.string(),
  chrome: z.string(),
  sqlite: z.string(),
})
export type AppInfo = z.infer<typeof appInfoSchema>

/** Something that happened without the page and that the writer must be told once. */
export const appNoticeSchema = z.discriminatedUnion('kind', [
  /** The library was damaged; it was kept under `keptAs` and the copy of `backupAtMs` is in use. */
  z.strictObject({ kind: z.literal('library-restored'), keptAs: z.string(), backupAtMs: z.int() }),
  /** The library was damaged and there was no good copy; it was kept and an empty one is in use. */
  z.strictObject({ kind: z.literal('library-started-empty'), keptAs: z.string() }),
  /** The writer's own templates or profiles that this program cannot read: they stay stored and are not listed. */
  z.strictObject({
    kind: z.literal('kept-unreadable'),
    what: z.enum(['template', 'profile']),
    names: z.array(z.string()).min(1),
  }),
  /** The same of the phrases: the built-in ones are shown in their place. */
  z.strictObject({ kind: z.literal('phrases-unreadable') }),
  /** The page broke down and was loaded again. */
  z.strictObject({ kind: z.literal('page-reloaded') }),
])
export type AppNotice = z.infer<typeof appNoticeSchema>

/** What the menu bar does with the clipboard, where the focus is. */
export const editActionSchema = z.enum(EDIT_ACTION_IDS)

export const appChannels = {
  'app:info': channel(nothingSchema, appInfoSchema),
  /** The notices not told yet; asking takes them away. */
  'app:takeNotices': channel(nothingSchema, z.array(appNoticeSchema)),
  /** Which commands can run now; the menu greys the others. Until the first call all are enabled. */
  'app:setEnabledCommands': channel(z.strictObject({ commands: z.array(commandIdSchema) }), nothingSchema),
  /** Does it to the field or the sheet that has the focus. */
  'app:edit': channel(z.strictObject({ action: editActionSchema }), nothingSchema),
  /** Answers app:flush. saved false: something could not be saved, the window asks before it closes. */
  'app:flushed': channel(z.strictObject({ request: z.int(), saved: z.boolean() }), nothingSchema),
}
