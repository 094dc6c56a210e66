import { z } from 'zod'
import type { AppError } from '../app-error.ts'
import { withOwnIds } from '../minutes/block-id.ts'
import { blockSchema } from '../minutes/blocks.ts'
import { findOrderFault } from '../minutes/order.ts'
import { TEMPLATE_FORMAT, upgrade } from '../minutes/upgrade.ts'
import { wordingSchema } from '../minutes/wording.ts'
import { fail, ok, type Result } from '../result.ts'
import { describeSchemaIssue } from '../schema-issue.ts'

/**
 * A kind of meeting as data: its set phrases and patterns (copied into every document made from it) and the blocks a new document
 * starts with, facts empty.
 */
export const templateSchema = z.strictObject({
  templateFormat: z.literal(TEMPLATE_FORMAT),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().trim().min(1).max(60),
  description: z.string().max(400),
  suggestedProfileId: z.string().min(1).max(64),
  wording: wordingSchema,
  skeleton: z.array(blockSchema).min(2).max(500),
})
export type Template = z.infer<typeof templateSchema>

/** Reads a stored template or that of a file, of any known version. Errors: template-foreign, template-newer, template-invalid with the place and the reason. */
export function readTemplate(value: unknown): Result<Template, AppError> {
  const upgraded = upgrade('template', value)
  if (!upgraded.ok) return upgraded
  const parsed = templateSchema.safeParse(upgraded.value)
  if (!parsed.success) return fail({ kind: 'template-invalid', detail: describeSchemaIssue(parsed.error) })
  const skeleton = withOwnIds(parsed.data.skeleton)
  const fault = findOrderFault(skeleton)
  return fault === null ? ok({ ...parsed.data, skeleton }) : fail({ kind: 'template-invalid', detail: fault })
}
