import { z } from 'zod'
import { rosterChangeSchema, rosterSchema } from '../roster/roster.ts'
import { channel, nothingSchema } from './channel.ts'
import { writtenFileSchema } from './files.ts'

/** 人员 and 单位. */
export const rosterChannels = {
  /** The whole roster in its official order. */
  'roster:get': channel(nothingSchema, rosterSchema),
  /** Writes one step, all of it or nothing. Errors: database-unwritable. */
  'roster:change': channel(rosterChangeSchema, nothingSchema),
  /** Native open dialog; the rows of an .xlsx as words, nothing is kept of them yet; null when cancelled. Errors: file-…. */
  'roster:import': channel(
    nothingSchema,
    z.strictObject({ fileName: z.string(), rows: z.array(z.array(z.string())) }).nullable(),
  ),
  /** Native save dialog; the roster as .xlsx; null when cancelled. Errors: target-…, disk-full. */
  'roster:export': channel(nothingSchema, writtenFileSchema.nullable()),
}
