import { z } from 'zod'
import { rosterChangeSchema, rosterSchema, rosterStepSchema } from '../roster/roster.ts'
import { channel, nothingSchema } from './channel.ts'
import { writtenFileSchema } from './files.ts'

/** 人员, 单位 and 会议系列. */
export const rosterChannels = {
  /** The whole roster in its official order, and how many steps can be taken back. */
  'roster:get': channel(
    nothingSchema,
    z.strictObject({ roster: rosterSchema, steps: z.int().nonnegative() }),
  ),
  /** Writes one step, all of it or nothing. Errors: database-unwritable. */
  'roster:change': channel(rosterChangeSchema, nothingSchema),
  /** What was changed, newest first. */
  'roster:steps': channel(nothingSchema, z.array(rosterStepSchema)),
  /** Takes back the newest step; answers what that changed, null when there is none. Errors: database-unwritable. */
  'roster:undo': channel(nothingSchema, rosterChangeSchema.nullable()),
  /** Native open dialog; the rows of an .xlsx as words, nothing is kept of them yet; null when cancelled. Errors: file-…. */
  'roster:import': channel(
    nothingSchema,
    z.strictObject({ fileName: z.string(), rows: z.array(z.array(z.string())) }).nullable(),
  ),
  /** Native save dialog; the roster as .xlsx; null when cancelled. Errors: target-…, disk-full. */
  'roster:export': channel(nothingSchema, writtenFileSchema.nullable()),
}
