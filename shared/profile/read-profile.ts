import type { AppError } from '../app-error.ts'
import { upgrade } from '../minutes/upgrade.ts'
import { fail, ok, type Result } from '../result.ts'
import { measurePage } from './page-measure.ts'
import { type FormatProfile, profileNumbersSchema } from './profile.ts'

/** About 35 mm: less is no 版心. */
const LEAST_ROOM_TWIPS = 2000

/** The numbers, and that they leave room for text. */
export const profileSchema = profileNumbersSchema.refine(
  (profile) => {
    const { textWidthTwips, textHeightTwips } = measurePage(profile)
    return textWidthTwips >= LEAST_ROOM_TWIPS && textHeightTwips >= LEAST_ROOM_TWIPS
  },
  { path: ['page'] },
)

/** Reads a stored profile or that of a file, of any known version. Errors: profile-foreign, profile-newer, profile-invalid with the place. */
export function readProfile(value: unknown): Result<FormatProfile, AppError> {
  const upgraded = upgrade('profile', value)
  if (!upgraded.ok) return upgraded
  const parsed = profileSchema.safeParse(upgraded.value)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return fail({ kind: 'profile-invalid', detail: [...(issue?.path ?? []), ...unknown].join('.') })
}
