import { z } from 'zod'
import { channel, nothingSchema } from './channel.ts'

/** What became of one file of a folder. */
const batchEntrySchema = z.strictObject({
  /** Its place below the chosen folder, for the report. */
  file: z.string(),
  outcome: z.enum(['read', 'doubtful', 'duplicate', 'refused']),
  /** The draft made of it, or of its twin; null for a refused file. */
  draftId: z.uuid().nullable(),
  /** Why it was refused, what it is a duplicate of; '' where nothing needs saying. */
  sentence: z.string(),
})
export type BatchEntry = z.infer<typeof batchEntrySchema>

const batchStateSchema = z.strictObject({
  folder: z.string(),
  total: z.int().min(0),
  done: z.int().min(0),
  /** The file that is being read; null: none any more. */
  current: z.string().nullable(),
  isFinished: z.boolean(),
  isCancelled: z.boolean(),
  /** Entries from the asked place on. */
  entries: z.array(batchEntrySchema),
})
export type BatchState = z.infer<typeof batchStateSchema>

export const batchChannels = {
  /** Native dialog for a folder, then begins to import all of it; null when the writer cancels. Refused while one is running. */
  'batch:start': channel(nothingSchema, batchStateSchema.nullable()),
  /** How far it is; `from`: how many entries the page has already. Refused when none was started. */
  'batch:state': channel(z.strictObject({ from: z.int().min(0) }), batchStateSchema),
  /** Ends after the file that is being read; the drafts made so far stay. */
  'batch:cancel': channel(nothingSchema, nothingSchema),
}
