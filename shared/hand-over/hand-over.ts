import { z } from 'zod'
import type { AppError } from '../app-error.ts'
import { draftStatusSchema, recordTextSchema } from '../ipc/drafts.ts'
import { issuedFileSchema, issuedFilesSchema, versionTierSchema } from '../ipc/versions.ts'
import { type Minutes, readMinutes } from '../minutes/minutes.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { readProfile } from '../profile/read-profile.ts'
import { fail, ok, type Result } from '../result.ts'
import { rosterSchema } from '../roster/roster.ts'

/**
 * What goes from one computer to another: a draft with all that belongs to it. The form of its file is in docs/hand-over.md. 1 had no files of
 * 印发; 3 is 2 with 记录, and is written only where that goes along, so that earlier programs read the others.
 */
export const HAND_OVER_FORMAT = 3

const carriedVersionSchema = z.strictObject({
  tier: versionTierSchema,
  name: z.string().max(40).nullable(),
  by: z.string().max(60).nullable(),
  why: z.string().max(500).nullable(),
  madeAtMs: z.int(),
  revision: z.int().positive(),
  title: z.string().max(400),
  characters: z.int().nonnegative(),
  pages: z.int().positive().nullable(),
  minutes: z.unknown(),
  /** The files of 印发; their bytes are in `files` of the hand-over, where there was room. */
  files: issuedFilesSchema.max(10).default([]),
})

/** Files of 印发 in one hand-over, in bytes: dozens of documents with their pictures. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024

// No pattern for the letters: the reader's check of length and hash says the same, and a pattern runs out of room on a long text.
const carriedFileSchema = issuedFileSchema.extend({
  base64: z.string().max(Math.ceil(MOST_FILE_BYTES / 3) * 4),
})
/** A file of 印发 with its bytes. Whether they fit the hash is for the reader to check, which has a digest at hand. */
export type CarriedFile = z.infer<typeof carriedFileSchema>

/** More versions than any draft has. */
const MOST_VERSIONS = 2000

const handOverSchema = z.strictObject({
  formatVersion: z.union([z.literal(1), z.literal(2), z.literal(HAND_OVER_FORMAT)]),
  title: z.string().max(400),
  ownTitle: z.string().min(1).max(200).nullable(),
  status: draftStatusSchema,
  writtenAtMs: z.int(),
  minutes: z.unknown(),
  /** 记录, only when it was asked for. */
  record: recordTextSchema.optional(),
  versions: z.array(carriedVersionSchema).max(MOST_VERSIONS),
  /** The files that versions refer to, each once. */
  files: z.array(carriedFileSchema).max(200).default([]),
  /** The profile the draft is laid out by, when it is not built in. */
  profile: z.unknown().nullable(),
  /** The units and people its rolls name, and the settings of its series. */
  roster: rosterSchema,
})

type Carried = z.infer<typeof carriedVersionSchema>
type Written = z.infer<typeof handOverSchema>

type HandedVersion = Omit<Carried, 'minutes'> & { readonly minutes: Minutes }
export type HandOver = Omit<Written, 'minutes' | 'versions' | 'profile'> & {
  readonly minutes: Minutes
  readonly versions: readonly HandedVersion[]
  readonly profile: FormatProfile | null
}

/**
 * Checks what a file says, all of it, before anything of it is believed. Errors: hand-over-newer, hand-over-invalid, those of readMinutes and
 * readProfile.
 */
export function readHandOver(value: unknown): Result<HandOver, AppError> {
  const steps = readingHandOver(value)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same document by document, so that the caller can rest in between. */
export function* readingHandOver(value: unknown): Generator<void, Result<HandOver, AppError>> {
  const version = z.object({ formatVersion: z.number() }).safeParse(value)
  if (version.success && version.data.formatVersion > HAND_OVER_FORMAT)
    return fail({ kind: 'hand-over-newer' })
  const parsed = handOverSchema.safeParse(value)
  if (!parsed.success) return fail({ kind: 'hand-over-invalid' })
  const fileBytes = parsed.data.files.reduce((sum, { bytes }) => sum + bytes, 0)
  if (fileBytes > MOST_FILE_BYTES) return fail({ kind: 'hand-over-invalid' })
  const minutes = readMinutes(parsed.data.minutes)
  if (!minutes.ok) return minutes
  const versions: HandedVersion[] = []
  for (const version of parsed.data.versions) {
    const read = readMinutes(version.minutes)
    if (!read.ok) return read
    versions.push({ ...version, minutes: read.value })
    yield
  }
  const profile = parsed.data.profile === null ? ok(null) : readProfile(parsed.data.profile)
  if (!profile.ok) return profile
  return ok({ ...parsed.data, minutes: minutes.value, versions, profile: profile.value })
}
