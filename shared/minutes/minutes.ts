import { z } from 'zod'
import type { AppError } from '../app-error.ts'
import { fail, ok, type Result } from '../result.ts'
import { describeSchemaIssue } from '../schema-issue.ts'
import { withOwnIds } from './block-id.ts'
import { blockSchema, type MinutesBlock } from './blocks.ts'
import { findOrderFault } from './order.ts'
import { MINUTES_FORMAT, upgrade } from './upgrade.ts'
import { wordingSchema } from './wording.ts'

/**
 * A whole document. `children` is the editor's value; nothing derivable is stored in it.
 * templateId: the template it was made from. profileId: the format profile it is laid out by.
 */
export const minutesSchema = z.strictObject({
  formatVersion: z.literal(MINUTES_FORMAT),
  templateId: z.string().min(1),
  profileId: z.string().min(1),
  wording: wordingSchema,
  children: z.array(blockSchema).min(2),
})
export type Minutes = z.infer<typeof minutesSchema>

/**
 * Reads a stored or received document of any known version. Of blocks with the same id (only a file written elsewhere has them) the
 * later ones get ids of their own.
 * Errors: minutes-newer when a later program wrote it, minutes-invalid (with the place) otherwise.
 */
export function readMinutes(value: unknown): Result<Minutes, AppError> {
  const upgraded = upgrade('minutes', value)
  if (!upgraded.ok) return upgraded
  const parsed = minutesSchema.safeParse(upgraded.value)
  if (!parsed.success) return fail({ kind: 'minutes-invalid', detail: describeSchemaIssue(parsed.error) })
  const children = withOwnIds(parsed.data.children)
  const fault = findOrderFault(children)
  return fault === null ? ok({ ...parsed.data, children }) : fail({ kind: 'minutes-invalid', detail: fault })
}

/** The blocks with what is needed to derive their text: what the editor holds while it is open. */
export type MinutesContext = Pick<Minutes, 'wording'> & { readonly children: readonly MinutesBlock[] }
