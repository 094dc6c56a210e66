import { z } from 'zod'
import { minutesSchema } from '../minutes/minutes.ts'
import { channel, nothingSchema } from './channel.ts'
import { draftIdSchema } from './drafts.ts'
import { workIdSchema } from './work.ts'

/** A copy of the library, by its file name; no path crosses the border. */
const backupNameSchema = z.string().min(1).max(200)

const backupSchema = z.strictObject({
  name: backupNameSchema,
  /** When it was made, by the clock of then. */
  atMs: z.int(),
  /** Drafts in it; null: it cannot be read. */
  drafts: z.int().nonnegative().nullable(),
  bytes: z.int().nonnegative(),
})
export type Backup = z.infer<typeof backupSchema>

/** What the writer has settled about copies, and how they stand. */
const backupStateSchema = z.strictObject({
  /** The latest state first. */
  backups: z.array(backupSchema),
  /** The last two names of the folder in which the library lies: Jiyao › 数据. */
  dataPlace: z.string(),
  /** The second folder by its last two names; null: none. isThere: it can be reached now. */
  second: z.strictObject({ place: z.string(), isThere: z.boolean() }).nullable(),
  /** The folder that gets every draft as .docx. */
  mirror: z.strictObject({ place: z.string(), isThere: z.boolean() }).nullable(),
})
export type BackupState = z.infer<typeof backupStateSchema>

/** A draft in a copy beside the same draft of the library. */
const copiedDraftSchema = z.strictObject({
  id: draftIdSchema,
  title: z.string(),
  meetingDate: z.string().nullable(),
  characters: z.int().nonnegative(),
  updatedAtMs: z.int(),
  /** same: the library has the very words. different: it has others. gone: it has none of it. damaged: the copy does not hold it whole. */
  compared: z.enum(['same', 'different', 'gone', 'damaged']),
})
export type CopiedDraft = z.infer<typeof copiedDraftSchema>

/** What a library holds beside the drafts, in the order it is listed. */
export const KEPT_KINDS = ['templates', 'profiles', 'phrases', 'units', 'people', 'series'] as const
const keptKindSchema = z.enum(KEPT_KINDS)
export type KeptKind = z.infer<typeof keptKindSchema>

/** How many of a kind a copy holds, how many of them the library has not, and how many it has otherwise. */
const copiedKeptSchema = z.strictObject({
  kind: keptKindSchema,
  count: z.int().positive(),
  gone: z.int().nonnegative(),
  different: z.int().nonnegative(),
})
export type CopiedKept = z.infer<typeof copiedKeptSchema>

const backupContentsSchema = z.strictObject({
  /** The latest change first. */
  drafts: z.array(copiedDraftSchema),
  /** Drafts of the library that the copy has not; they stay as they are. */
  others: z.int().nonnegative(),
  /** Kinds of which the copy holds anything. */
  kept: z.array(copiedKeptSchema),
})
export type BackupContents = z.infer<typeof backupContentsSchema>

const oneCopiedSchema = z.strictObject({ name: backupNameSchema, id: draftIdSchema })

export const backupChannels = {
  'backups:state': channel(nothingSchema, backupStateSchema),
  /** Copies the library now and checks the copy; null when it was stopped. Errors: database-unwritable, backup-failed. */
  'backups:make': channel(z.strictObject({ work: workIdSchema }), backupSchema.nullable()),
  /** null when it was stopped. Errors: backup-unreadable. */
  'backups:contents': channel(
    z.strictObject({ name: backupNameSchema, work: workIdSchema }),
    backupContentsSchema.nullable(),
  ),
  /** A draft as the copy holds it, to be looked at. Errors: backup-unreadable. */
  'backups:read': channel(
    oneCopiedSchema,
    z.strictObject({ copied: minutesSchema, now: minutesSchema.nullable() }),
  ),
  /**
   * Puts drafts back as the copy holds them: over what the library has, which stays in the version history, or beside it as new drafts. Drafts that
   * are the same stay untouched. Answers how many were put back; drafts that were issued are not written over. A stopped one leaves what it has done. Errors: backup-unreadable, draft-locked.
   */
  'backups:restore': channel(
    z.strictObject({
      name: backupNameSchema,
      /** null: all that differ or are gone. */
      ids: z.array(draftIdSchema).nullable(),
      asNew: z.boolean(),
      work: workIdSchema,
    }),
    z.strictObject({
      restored: z.int().nonnegative(),
      /** Titles of drafts that were issued and stay as they are. */
      locked: z.array(z.string()),
      isStopped: z.boolean(),
    }),
  ),
  /**
   * Puts back what the copy has of a kind and the library has not or has otherwise; what came later stays. The library is copied first, so that
   * what is replaced can be had back. Errors: backup-unreadable, backup-failed.
   */
  'backups:restoreKept': channel(
    z.strictObject({ name: backupNameSchema, kind: keptKindSchema }),
    nothingSchema,
  ),
  /** Asks for a copy that lies elsewhere, such as one of the second folder or of another computer; null when the writer cancels. Errors: backup-unreadable. */
  'backups:chooseCopy': channel(nothingSchema, backupSchema.nullable()),
  /** Asks for the folder; null when the writer cancels. `what`: second copies of the library, or every draft as .docx. */
  'backups:chooseFolder': channel(
    z.strictObject({ what: z.enum(['second', 'mirror']) }),
    backupStateSchema.nullable(),
  ),
  /** Writes into a folder that was chosen what belongs there. What is stopped follows later by itself; a failure is told as such (app:noticed). */
  'backups:fillFolder': channel(
    z.strictObject({ what: z.enum(['second', 'mirror']), work: workIdSchema }),
    nothingSchema,
  ),
  'backups:leaveFolder': channel(z.strictObject({ what: z.enum(['second', 'mirror']) }), backupStateSchema),
  'backups:reveal': channel(z.strictObject({ what: z.enum(['data', 'second', 'mirror']) }), nothingSchema),
  /** Asks for another folder for the library; false when the writer cancels. */
  'backups:chooseData': channel(nothingSchema, z.boolean()),
  /**
   * Copies what lies beside the library to the folder chosen last; the library itself follows at the next start, which comes at once. false when it
   * was stopped: then nothing is moved. Errors: target-forbidden, target-folder-missing, disk-full, backup-failed, refused.
   */
  'backups:moveData': channel(z.strictObject({ work: workIdSchema }), z.boolean()),
}
