import { z } from 'zod'
import { appErrorSchema } from '../app-error.ts'

/** One request of the contract: what the page sends and what it gets back when all went well. */
export function channel<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): { readonly input: I; readonly output: O } {
  return { input, output }
}

/** Nothing to send or nothing to answer. */
export const nothingSchema = z.null()

/** An answer as it crosses the border: the value, or why there is none. */
export function answerOf<O extends z.ZodType>(output: O) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: output }),
    z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
  ])
}
