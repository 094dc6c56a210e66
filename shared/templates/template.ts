import { z } from 'zod'
import type { AppError } from '../app-error.ts'
import { blockSchema } from '../minutes/blocks.ts'
import { findOrderFault } from '../minutes/order.ts'
import { wordingSchema } from '../minutes/wording.ts'
import { fail, ok, type Result } from '../result.ts'
import { describeSchemaIssue } from '../schema-issue.ts'

/** Version of the template file; a change of this schema or of the blocks' needs a new one. */
export const TEMPLATE_FORMAT = 1

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

const versionSchema = z.looseObject({ templateFormat: z.number() })

/** Reads a template from a file's JSON. Errors: template-foreign, template-newer, template-invalid with the place and the reason. */
export function readTemplate(value: unknown): Result<Template, AppError> {
  const version = versionSchema.safeParse(value)
  if (!version.success) return fail({ kind: 'template-foreign' })
  if (version.data.templateFormat > TEMPLATE_FORMAT) return fail({ kind: 'template-newer' })
  const parsed = templateSchema.safeParse(value)
  if (!parsed.success) return fail({ kind: 'template-invalid', detail: describeSchemaIssue(parsed.error) })
  const fault = findOrderFault(parsed.data.skeleton)
  return fault === null ? ok(parsed.data) : fail({ kind: 'template-invalid', detail: fault })
}
