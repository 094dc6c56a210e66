import { z } from 'zod'
import type { WindowPlace } from './window-place.ts'

/** Apart from what places the window, so that a start opens it before the validator is loaded. */
export const windowPlaceSchema: z.ZodType<WindowPlace> = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})
