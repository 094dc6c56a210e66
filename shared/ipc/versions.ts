import { z } from 'zod'
import { minutesSchema } from '../minutes/minutes.ts'
import { channel } from './channel.ts'
import { draftIdSchema } from './drafts.ts'
import { writtenFileSchema } from './files.ts'

/**
 * automatic: made by the program, thinned by age. named: given a name by the writer. issued: 印发, the draft is locked from then on.
 * unlocked: the lock was taken away, by whom and why.
 */
const VERSION_TIERS = ['automatic', 'named', 'issued', 'unlocked'] as const
export const versionTierSchema = z.enum(VERSION_TIERS)
export type VersionTier = z.infer<typeof versionTierSchema>

/** A file written at 印发 and kept as it was. */
export const issuedFileSchema = z.strictObject({
  format: z.enum(['docx', 'pdf']),
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.int().positive(),
})
export type IssuedFile = z.infer<typeof issuedFileSchema>
export const issuedFilesSchema = z.array(issuedFileSchema)

/** Who and why, in the writer's words; null: not said. */
const byAndWhy = {
  by: z.string().trim().min(1).max(60).nullable(),
  why: z.string().trim().min(1).max(500).nullable(),
}

/** A row of 历史. */
export const versionSummarySchema = z.strictObject({
  id: z.uuid(),
  draftId: draftIdSchema,
  tier: versionTierSchema,
  /** 征求意见稿; null: automatic ones have none. */
  name: z.string().nullable(),
  by: z.string().nullable(),
  why: z.string().nullable(),
  madeAtMs: z.int(),
  /** The draft's title then, its length and pages. */
  title: z.string(),
  characters: z.int().nonnegative(),
  pages: z.int().positive().nullable(),
  files: issuedFilesSchema,
  /** It does not prove itself, and no copy of the library holds it whole. */
  isDamaged: z.boolean(),
})
export type VersionSummary = z.infer<typeof versionSummarySchema>

const versionSchema = z.strictObject({ summary: versionSummarySchema, minutes: minutesSchema })
export type Version = z.infer<typeof versionSchema>

const nameSchema = z.string().trim().min(1).max(40)

export const versionChannels = {
  /** Newest first. */
  'versions:list': channel(z.strictObject({ draftId: draftIdSchema }), z.array(versionSummarySchema)),
  /** Errors: version-missing, version-damaged, minutes-newer. */
  'versions:read': channel(z.strictObject({ id: z.uuid() }), versionSchema),
  /** Keeps the draft as it is stored; save first. name null: an automatic one, or the newest version where nothing changed since. */
  'versions:keep': channel(
    z.strictObject({ draftId: draftIdSchema, name: nameSchema.nullable(), ...byAndWhy }),
    versionSummarySchema,
  ),
  /** 印发: writes .docx and PDF, looks whether they are clean, keeps them, locks the draft. Errors: issue-unclean, pdf-failed, target-… */
  'versions:issue': channel(z.strictObject({ draftId: draftIdSchema, ...byAndWhy }), versionSummarySchema),
  /** Takes the lock away; the draft goes back to 送审. Refused when it is not locked. */
  'versions:unlock': channel(z.strictObject({ draftId: draftIdSchema, ...byAndWhy }), versionSummarySchema),
  /** Native save dialog for a file of 印发; null when the writer cancels. Errors: issued-file-changed, target-… */
  'versions:saveFile': channel(
    z.strictObject({ id: z.uuid(), format: z.enum(['docx', 'pdf']) }),
    writtenFileSchema.nullable(),
  ),
} as const
