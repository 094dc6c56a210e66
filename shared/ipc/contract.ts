import { z } from 'zod'
import type { AppError } from '../app-error.ts'
import { commandIdSchema } from '../commands/commands.ts'
import type { Result } from '../result.ts'
import { appChannels, openingSchema } from './app.ts'
import { backupChannels } from './backups.ts'
import { batchChannels } from './batch.ts'
import { answerOf } from './channel.ts'
import type { ChannelName, EventName } from './channels.ts'
import { checkChannels } from './check.ts'
import { draftChannels } from './drafts.ts'
import { fileChannels } from './files.ts'
import { handOverChannels } from './hand-over.ts'
import { libraryChannels } from './library.ts'
import { paperChannels } from './papers.ts'
import { phraseChannels } from './phrases.ts'
import { printChannels } from './print.ts'
import { probeChannels } from './probe.ts'
import { profileChannels } from './profiles.ts'
import { rosterChannels } from './roster.ts'
import { settingsChannels } from './settings.ts'
import { startChannels } from './start.ts'
import { templateChannels } from './templates.ts'
import { versionChannels } from './versions.ts'
import { workChannels, workProgressSchema } from './work.ts'

/**
 * The one contract between page and main process: channel → what goes in, what comes out. Every answer travels as
 * Result<output, AppError>; both sides are validated in the main process. No file path ever crosses it.
 */
export const contract = {
  ...draftChannels,
  ...libraryChannels,
  ...backupChannels,
  ...handOverChannels,
  ...versionChannels,
  ...fileChannels,
  ...workChannels,
  ...batchChannels,
  ...templateChannels,
  ...profileChannels,
  ...paperChannels,
  ...probeChannels,
  ...rosterChannels,
  ...printChannels,
  ...phraseChannels,
  ...checkChannels,
  ...settingsChannels,
  ...startChannels,
  ...appChannels,
} satisfies Record<ChannelName, { readonly input: z.ZodType; readonly output: z.ZodType }>

export const eventContract = {
  /** The writer chose a menu item; the page runs the command of that id. */
  'menu:command': z.strictObject({ command: commandIdSchema }),
  /** The window is about to close: save everything now, then answer app:flushed with the same number. */
  'app:flush': z.strictObject({ request: z.int() }),
  /** The user gave the program a file to open (started it again with one): ask imports:takeGiven. */
  'app:fileGiven': z.null(),
  /** Something is to be told: ask app:takeNotices. */
  'app:noticed': z.null(),
  /** How far the library is that is being opened; only the window that waits for it hears this. */
  'app:opening': openingSchema,
  /** Everything can be searched now: ask library:query again. */
  'library:indexed': z.null(),
  /** Templates, profiles, phrases or the roster were put back: read them again. */
  'library:keptChanged': z.null(),
  /** How far work is that the page waits for. */
  'work:progress': workProgressSchema,
} satisfies Record<EventName, z.ZodType>

export type ChannelInput<C extends ChannelName> = z.input<(typeof contract)[C]['input']>
export type ChannelOutput<C extends ChannelName> = z.output<(typeof contract)[C]['output']>
export type ChannelAnswer<C extends ChannelName> = Result<ChannelOutput<C>, AppError>
export type EventPayload<E extends EventName> = z.output<(typeof eventContract)[E]>

/** What the bridge puts on `window.desktop`; only renderer/platform reads it. */
export interface Desktop {
  /** Never rejects for an expected failure: look at `ok`. */
  invoke<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelAnswer<C>>
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, handler: (payload: EventPayload<E>) => void): () => void
}

const answerSchemas = new Map<ChannelName, z.ZodType>()

/** The answer as it crosses the border, for the check on the way out. */
export function answerSchema(channel: ChannelName): z.ZodType {
  const known = answerSchemas.get(channel)
  if (known) return known
  const schema = answerOf(contract[channel].output)
  answerSchemas.set(channel, schema)
  return schema
}
