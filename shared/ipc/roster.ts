import { rosterChangeSchema, rosterSchema } from '../roster/roster.ts'
import { channel, nothingSchema } from './channel.ts'

/** 人员 and 单位. */
export const rosterChannels = {
  /** The whole roster in its official order. */
  'roster:get': channel(nothingSchema, rosterSchema),
  /** Writes one step, all of it or nothing. Errors: database-unwritable. */
  'roster:change': channel(rosterChangeSchema, nothingSchema),
}
