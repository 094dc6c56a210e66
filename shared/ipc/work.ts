import { z } from 'zod'
import { channel, nothingSchema } from './channel.ts'

/** The page's name for work that it waits for and may stop. */
export const workIdSchema = z.uuid()

/** How far work is: so many of so many steps; total 0 where nobody knows. */
export const workProgressSchema = z.strictObject({
  work: workIdSchema,
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
})

export const workChannels = {
  /** Stops work after the step it is at; what is done stays done. Nothing happens when it is over. */
  'work:stop': channel(z.strictObject({ work: workIdSchema }), nothingSchema),
}
