import { z } from 'zod'
import { commandIdSchema } from '../commands/commands.ts'
import { EDIT_ACTION_IDS } from '../commands/edit-actions.ts'
import { channel, nothingSchema } from './channel.ts'

const appInfoSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  platform: z.enum(['win', 'mac', 'linux']),
  electron: z.string(),
  chrome: z.string(),
  sqlite: z.string(),
})
export type AppInfo = z.infer<typeof appInfoSchema>

/** Something that happened without the page and that the writer must be told once. */
const appNoticeSchema = z.discriminatedUnion('kind', [
  /**
   * The library was damaged or gone and was rebuilt from what could be read of it (kept as `keptAs`; null: there was no file) and the copy of
   * `backupAtMs` (null: there was none). `older`: drafts of which only an earlier state was left; `lost`: nothing, both by their titles.
   */
  z.strictObject({
    kind: z.literal('library-rebuilt'),
    keptAs: z.string().nullable(),
    drafts: z.int().nonnegative(),
    older: z.array(z.string()),
    lost: z.array(z.string()),
    backupAtMs: z.int().nullable(),
  }),
  /** The writer's own templates or profiles that this program cannot read: they stay stored and are not listed. */
  z.strictObject({
    kind: z.literal('kept-unreadable'),
    what: z.enum(['template', 'profile']),
    names: z.array(z.string()).min(1),
  }),
  /** The same of the phrases: the built-in ones are shown in their place. */
  z.strictObject({ kind: z.literal('phrases-unreadable') }),
  /** The same of other things the writer has set: what is built in stands in their place. */
  z.strictObject({
    kind: z.literal('values-unreadable'),
    what: z.array(z.enum(['settings', 'check', 'folders'])).min(1),
  }),
  /** What the writer has kept, of which nobody knows whether it is as it was written: its proof is gone. One of the lists holds something. */
  z.strictObject({
    kind: z.literal('kept-unproven'),
    templates: z.array(z.string()),
    profiles: z.array(z.string()),
    values: z.array(z.enum(['phrases', 'settings', 'check', 'folders'])),
  }),
  /** No copy of the library could be made; `isUnsound`: one was made and did not hold what the library holds. */
  z.strictObject({ kind: z.literal('backup-failed'), isUnsound: z.boolean() }),
  /** The second folder of copies cannot be reached now, or a copy could not be written there. */
  z.strictObject({ kind: z.literal('second-absent') }),
  z.strictObject({ kind: z.literal('second-failed') }),
  /** The folder with every draft as .docx takes no file. */
  z.strictObject({ kind: z.literal('mirror-failed') }),
  /** The library could not be moved and is where it was. */
  z.strictObject({ kind: z.literal('data-not-moved') }),
  /** Drafts whose text does not prove itself; opening one offers its copy. */
  z.strictObject({ kind: z.literal('drafts-damaged'), titles: z.array(z.string()).min(1) }),
  /** Drafts whose text has no proof, so that nobody knows whether it is as it was written. */
  z.strictObject({ kind: z.literal('drafts-unproven'), titles: z.array(z.string()).min(1) }),
  /** Units, people or series of meetings of the roster that are not as they were written. */
  z.strictObject({ kind: z.literal('roster-damaged'), names: z.array(z.string()).min(1) }),
  /** Words that could not be saved when the program ended last are drafts now. */
  z.strictObject({ kind: z.literal('drafts-rescued'), titles: z.array(z.string()).min(1) }),
  /** The same, but the file is not as it was written. */
  z.strictObject({ kind: z.literal('rescued-changed'), titles: z.array(z.string()).min(1) }),
  /** Files of such words of which no draft could be made; they stay beside the library. */
  z.strictObject({ kind: z.literal('rescue-unreadable'), names: z.array(z.string()).min(1) }),
  /** Drafts that the library had lost were made anew of their newest versions. */
  z.strictObject({ kind: z.literal('drafts-revived'), titles: z.array(z.string()).min(1) }),
  /** The page broke down and was loaded again. */
  z.strictObject({ kind: z.literal('page-reloaded') }),
])
export type AppNotice = z.infer<typeof appNoticeSchema>

/** What is done with a library before it can be opened: its file is looked through, made anew, copied, brought to this program's form. */
const openingPhaseSchema = z.enum(['check', 'rebuild', 'copy', 'migrate'])
export type OpeningPhase = z.infer<typeof openingPhaseSchema>
/** How far that is; total 0: not known. */
export const openingSchema = z.strictObject({
  phase: openingPhaseSchema,
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
})
export type Opening = z.infer<typeof openingSchema>

/** What the menu bar does with the clipboard, where the focus is. */
const editActionSchema = z.enum(EDIT_ACTION_IDS)

export const appChannels = {
  'app:info': channel(nothingSchema, appInfoSchema),
  /** The notices not told yet; asking takes them away. */
  'app:takeNotices': channel(nothingSchema, z.array(appNoticeSchema)),
  /** Which commands can run now; the menu greys the others. Until the first call all are enabled. */
  'app:setEnabledCommands': channel(z.strictObject({ commands: z.array(commandIdSchema) }), nothingSchema),
  /** Does it to the field or the sheet that has the focus. */
  'app:edit': channel(z.strictObject({ action: editActionSchema }), nothingSchema),
  /**
   * Answers app:flush. saved false: something could not be saved, the window asks before it closes; isRescued: it is in a file that the next
   * start takes up.
   */
  'app:flushed': channel(
    z.strictObject({ request: z.int(), saved: z.boolean(), isRescued: z.boolean().default(false) }),
    nothingSchema,
  ),
}
