import { z } from 'zod'
import { templateSchema } from '../templates/template.ts'
import { channel, nothingSchema } from './channel.ts'
import { takenFileSchema, writtenFileSchema } from './files.ts'

/** The writer's own templates; the built-in ones come with the program (shared/templates/built-in.ts). */
export const templateChannels = {
  'templates:list': channel(nothingSchema, z.array(templateSchema)),
  /** Adds, or replaces the one of the same id. */
  'templates:save': channel(z.strictObject({ template: templateSchema }), templateSchema),
  'templates:remove': channel(z.strictObject({ id: z.string().min(1) }), nothingSchema),
  /** Native open dialog, read and checked but not stored; null when cancelled. Errors: file-…, template-…. */
  'templates:import': channel(nothingSchema, takenFileSchema(templateSchema).nullable()),
  /** Native save dialog; null when cancelled. */
  'templates:export': channel(z.strictObject({ template: templateSchema }), writtenFileSchema.nullable()),
}
