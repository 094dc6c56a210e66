import { z } from 'zod'

/** One request of the contract: what the page sends and what it gets back when all went well. */
export function channel<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): { readonly input: I; readonly output: O } {
  return { input, output }
}

/** Nothing to send or nothing to answer. */
export const nothingSchema = z.null()
