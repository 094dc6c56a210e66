import { z } from 'zod'
import { minutesSchema } from '../minutes/minutes.ts'
import { channel } from './channel.ts'
import { writtenFileSchema } from './files.ts'

/** Papers for the meeting itself, made of its rolls. */
export const PAPERS = ['sign-in', 'notice', 'seats', 'name-cards'] as const
export type Paper = (typeof PAPERS)[number]
/** Name cards are Word documents only. */
export const PAPER_FORMATS = ['docx', 'xlsx'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]

export const paperChannels = {
  /** Native save dialog; null when cancelled. Errors: target-…, disk-full. */
  'papers:write': channel(
    z.strictObject({ paper: z.enum(PAPERS), format: z.enum(PAPER_FORMATS), minutes: minutesSchema }),
    writtenFileSchema.nullable(),
  ),
}
