import { z } from 'zod'
import type { AppError } from '../app-error.ts'
import { PHRASES_FORMAT, upgrade } from '../minutes/upgrade.ts'
import { fail, ok, type Result } from '../result.ts'
import { describeSchemaIssue } from '../schema-issue.ts'

/** 常用语. Fields to tab through are written ${单位}: 请${单位}牵头，于${日期}前报市政府。 */
const phraseSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** What lists show; its pinyin initials call the phrase as well. */
  title: z.string().trim().min(1).max(60),
  text: z.string().min(1).max(2000),
  /** Typed to call it, beside the initials of its title; null: initials only. */
  trigger: z.string().trim().min(1).max(20).nullable(),
})
export type Phrase = z.infer<typeof phraseSchema>

/** The house's phrases in groups, in the order they are offered. Ids are unique in the whole bank. */
export const phraseBankSchema = z
  .strictObject({
    formatVersion: z.literal(PHRASES_FORMAT),
    groups: z
      .array(
        z.strictObject({
          name: z.string().trim().min(1).max(50),
          phrases: z.array(phraseSchema).max(2000),
        }),
      )
      .max(200),
  })
  .refine((bank) => hasUniqueIds(bank.groups), '有两条常用语的编号相同')
export type PhraseBank = z.infer<typeof phraseBankSchema>

/** Reads a stored bank or that of a file, of any known version. Errors: phrases-foreign, phrases-newer, phrases-invalid with the place and the reason. */
export function readPhraseBank(value: unknown): Result<PhraseBank, AppError> {
  const upgraded = upgrade('phrases', value)
  if (!upgraded.ok) return upgraded
  const parsed = phraseBankSchema.safeParse(upgraded.value)
  if (parsed.success) return ok(parsed.data)
  return fail({ kind: 'phrases-invalid', detail: describeSchemaIssue(parsed.error) })
}

function hasUniqueIds(groups: readonly { phrases: readonly { id: string }[] }[]): boolean {
  const ids = groups.flatMap((group) => group.phrases.map((phrase) => phrase.id))
  return new Set(ids).size === ids.length
}
