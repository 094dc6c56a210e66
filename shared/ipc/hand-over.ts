import { z } from 'zod'
import { channel, nothingSchema } from './channel.ts'
import { draftIdSchema } from './drafts.ts'
import { workIdSchema } from './work.ts'

/** Shorter ones can be found by trying within a day. */
export const SHORTEST_PASSWORD = 6
const passwordSchema = z.string().min(1).max(200)

/** What a hand-over holds, told before anything of it is taken. */
const handOverFactsSchema = z.strictObject({
  title: z.string(),
  status: z.string(),
  writtenAtMs: z.int(),
  characters: z.int().nonnegative(),
  versions: z.int().nonnegative(),
  /** Files of 印发 that come along with the versions. */
  issuedFiles: z.int().nonnegative(),
  /** Files of 印发 that its versions name and that did not come along. */
  missingFiles: z.int().nonnegative(),
  /** The profile's name; null: it goes by a built-in one. */
  profile: z.string().nullable(),
  units: z.int().nonnegative(),
  people: z.int().nonnegative(),
  series: z.int().nonnegative(),
  /** Characters of 记录; 0: none came along. */
  record: z.int().nonnegative(),
  /** Drafts of the library with the same title or 编号 of the same series, which it may take the place of. */
  same: z.array(z.strictObject({ id: draftIdSchema, title: z.string(), updatedAtMs: z.int() })),
})
export type HandOverFacts = z.infer<typeof handOverFactsSchema>

const openedHandOverSchema = z.strictObject({
  fileName: z.string(),
  /** null: a password is wanted. */
  facts: handOverFactsSchema.nullable(),
})
export type OpenedHandOver = z.infer<typeof openedHandOverSchema>

/** A file that was named and is to be opened; null: none. */
const namedFileSchema = z.strictObject({ fileName: z.string() }).nullable()

export const handOverChannels = {
  /** Save dialog; whether one was chosen. Errors: as of opening the draft. */
  'handOver:chooseTarget': channel(z.strictObject({ draftId: draftIdSchema }), z.boolean()),
  /** Into the file chosen last; null when stopped. Errors: as of opening the draft, hand-over-excessive, refused, target-… */
  'handOver:export': channel(
    z.strictObject({
      draftId: draftIdSchema,
      versions: z.boolean(),
      roster: z.boolean(),
      record: z.boolean(),
      password: passwordSchema.min(SHORTEST_PASSWORD).nullable(),
      work: workIdSchema,
    }),
    z
      .strictObject({
        fileName: z.string(),
        /** Files of 印发 that had no room or are damaged here. */
        leftOut: z.int().nonnegative(),
      })
      .nullable(),
  ),
  /** Open dialog; null when cancelled. */
  'handOver:choose': channel(nothingSchema, namedFileSchema),
  /** The next file that the program was given to open, if it is a hand-over; null: it is none. */
  'handOver:takeGiven': channel(nothingSchema, namedFileSchema),
  /** One that was dropped on the window. Errors: file-… */
  'handOver:takeDropped': channel(
    z.strictObject({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }),
    namedFileSchema,
  ),
  /** Reads the file named last, checked whole; null when stopped. Errors: file-…, hand-over-…, minutes-…, refused */
  'handOver:open': channel(z.strictObject({ work: workIdSchema }), openedHandOverSchema.nullable()),
  /** Of the one opened last; null when stopped. Errors: hand-over-…, minutes-…, refused. */
  'handOver:unlock': channel(
    z.strictObject({ password: passwordSchema, work: workIdSchema }),
    handOverFactsSchema.nullable(),
  ),
  /** Takes of the one opened last what is wished: all of it or nothing; null when stopped. Errors: draft-locked, refused. */
  'handOver:take': channel(
    z.strictObject({
      over: draftIdSchema.nullable(),
      versions: z.boolean(),
      profile: z.boolean(),
      roster: z.boolean(),
      record: z.boolean(),
      work: workIdSchema,
    }),
    z.strictObject({ draftId: draftIdSchema }).nullable(),
  ),
}
