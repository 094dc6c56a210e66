import { z } from 'zod'
import type { AppError } from '../app-error.ts'
import { fail, ok, type Result } from '../result.ts'
import { measurePage } from './page-measure.ts'
import { type FormatProfile, nationalStandardProfile, profileNumbersSchema } from './profile.ts'

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

const versionSchema = z.looseObject({ formatVersion: z.number() })

/** Reads a profile from a file. Errors: profile-foreign, profile-newer, profile-invalid with the place. */
export function readProfile(value: unknown): Result<FormatProfile, AppError> {
  const version = versionSchema.safeParse(value)
  if (!version.success) return fail({ kind: 'profile-foreign' })
  if (version.data.formatVersion > nationalStandardProfile.formatVersion)
    return fail({ kind: 'profile-newer' })
  const parsed = profileSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return fail({ kind: 'profile-invalid', detail: [...(issue?.path ?? []), ...unknown].join('.') })
}
