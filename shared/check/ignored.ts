import { z } from 'zod'
import type { Finding } from './finding.ts'

/** How far a finding is left alone: here only, in the whole draft, or wherever it is found. */
const IGNORE_SCOPES = ['here', 'draft', 'always'] as const
const ignoreScopeSchema = z.enum(IGNORE_SCOPES)
export type IgnoreScope = (typeof IGNORE_SCOPES)[number]

/** A finding that the writer has seen and leaves as it is. */
const ignoredSchema = z.strictObject({
  scope: ignoreScopeSchema,
  rule: z.string().min(1).max(60),
  /** The words it is about; '' where the rule names none. */
  found: z.string().max(200),
  /** The draft and, for one place, the block; null where they do not matter. */
  draft: z.uuid().nullable(),
  block: z.string().max(60).nullable(),
})
export type Ignored = z.infer<typeof ignoredSchema>

/** The office's own words: what is written for what. */
const officeWordSchema = z.strictObject({
  wrong: z.string().min(1).max(40),
  right: z.string().min(1).max(40),
})
export type OfficeWord = z.infer<typeof officeWordSchema>

/** What the checker remembers between starts. */
export const checkMemorySchema = z.strictObject({
  ignored: z.array(ignoredSchema).max(5000),
  words: z.array(officeWordSchema).max(2000),
})
export type CheckMemory = z.infer<typeof checkMemorySchema>

export const EMPTY_MEMORY: CheckMemory = { ignored: [], words: [] }

/** The entry that leaves a finding of a draft alone. */
export function ignore(finding: Finding, scope: IgnoreScope, draft: string): Ignored {
  return {
    scope,
    rule: finding.rule,
    found: wordsOf(finding),
    draft: scope === 'always' ? null : draft,
    block: scope === 'here' ? finding.block : null,
  }
}

/** Rules that went into others, so that what was left alone under the old name stays so. */
const NOW: Readonly<Record<string, string>> = { 'unit-rival': 'unit-spelling' }

export function isIgnored(finding: Finding, draft: string, all: readonly Ignored[]): boolean {
  return all.some(
    (one) =>
      (NOW[one.rule] ?? one.rule) === finding.rule &&
      one.found === wordsOf(finding) &&
      (one.draft === null || one.draft === draft) &&
      (one.block === null || one.block === finding.block),
  )
}

function wordsOf({ data }: Finding): string {
  return (data.found ?? '').slice(0, 200)
}
