import { z } from 'zod'
import { channel, nothingSchema } from './channel.ts'
import { draftIdSchema } from './drafts.ts'
import { writtenFileSchema } from './files.ts'

/** Short ones are tried out in a day. */
export const SHORTEST_PASSWORD = 6
const passwordSchema = z.string().min(1).max(200)

/** What a hand-over holds, told before anything of it is taken. */
export const handOverFactsSchema = z.strictObject({
  title: z.string(),
  status: z.string(),
  writtenAtMs: z.int(),
  characters: z.int().nonnegative(),
  versions: z.int().nonnegative(),
  /** Files of 印发 that come along with the versions. */
  issuedFiles: z.int().nonnegative(),
  /** The profile's name; null: it goes by a built-in one. */
  profile: z.string().nullable(),
  units: z.int().nonnegative(),
  people: z.int().nonnegative(),
  series: z.int().nonnegative(),
  /** Drafts of the library with the same title or 编号 of the same series, which it may take the place of. */
  same: z.array(z.strictObject({ id: draftIdSchema, title: z.string(), updatedAtMs: z.int() })),
})
export type HandOverFacts = z.infer<typeof handOverFactsSchema>

export const openedHandOverSchema = z.strictObject({
  fileName: z.string(),
  /** null: a password is wanted. */
  facts: handOverFactsSchema.nullable(),
})
export type OpenedHandOver = z.infer<typeof openedHandOverSchema>

export const handOverChannels = {
  /** Save dialog; null when cancelled. Errors: as of opening the draft, target-… */
  'handOver:export': channel(
    z.strictObject({
      draftId: draftIdSchema,
      versions: z.boolean(),
      roster: z.boolean(),
      password: passwordSchema.min(SHORTEST_PASSWORD).nullable(),
    }),
    writtenFileSchema.nullable(),
  ),
  /** Open dialog; null when cancelled. The file is checked whole. Errors: file-…, hand-over-…, minutes-… */
  'handOver:choose': channel(nothingSchema, openedHandOverSchema.nullable()),
  /** The next file that the program was given to open, if it is a hand-over; null: it is none. */
  'handOver:takeGiven': channel(nothingSchema, openedHandOverSchema.nullable()),
  /** One that was dropped on the window. */
  'handOver:read': channel(
    z.strictObject({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }),
    openedHandOverSchema,
  ),
  /** Of the one opened last. Errors: hand-over-password, refused. */
  'handOver:unlock': channel(z.strictObject({ password: passwordSchema }), handOverFactsSchema),
  /** Takes of the one opened last what is wished: all of it or nothing. Errors: draft-locked, refused. */
  'handOver:take': channel(
    z.strictObject({
      over: draftIdSchema.nullable(),
      versions: z.boolean(),
      profile: z.boolean(),
      roster: z.boolean(),
    }),
    z.strictObject({ draftId: draftIdSchema }),
  ),
}
