import { z } from 'zod'
import { profileSchema } from '../profile/read-profile.ts'
import { channel, nothingSchema } from './channel.ts'
import { takenFileSchema, writtenFileSchema } from './files.ts'

/** The writer's own format profiles; the built-in ones come with the program. */
export const profileChannels = {
  'profiles:list': channel(nothingSchema, z.array(profileSchema)),
  /** Adds, or replaces the one of the same id. */
  'profiles:save': channel(z.strictObject({ profile: profileSchema }), profileSchema),
  'profiles:remove': channel(z.strictObject({ id: z.string().min(1) }), nothingSchema),
  /** Native open dialog, read and checked but not stored; null when cancelled. Errors: file-…, profile-invalid. */
  'profiles:import': channel(nothingSchema, takenFileSchema(profileSchema).nullable()),
  /**
   * Native open dialog for a Word file, its format read into a profile, not stored; null when cancelled. `organ`: the office's name.
   * Errors: file-…, profile-invalid.
   */
  'profiles:readFromWord': channel(
    nothingSchema,
    z.strictObject({ profile: profileSchema, organ: z.string(), fileName: z.string() }).nullable(),
  ),
  /** Native save dialog; null when cancelled. */
  'profiles:export': channel(z.strictObject({ profile: profileSchema }), writtenFileSchema.nullable()),
}
