import { z } from 'zod'
import { minutesSchema } from '../minutes/minutes.ts'
import { minutesChangeSchema } from '../minutes/minutes-change.ts'
import { isoDateSchema } from '../minutes/text.ts'
import { channel, nothingSchema } from './channel.ts'

/** 状态, in the order a document goes through them. */
export const DRAFT_STATUSES = ['起草', '征求意见', '送审', '印发'] as const
export const draftStatusSchema = z.enum(DRAFT_STATUSES)
export type DraftStatus = z.infer<typeof draftStatusSchema>

export const draftIdSchema = z.uuid()

/** Where a search word was found, with its line: `before` and `after` are text of the same line, shortened. */
const draftHitSchema = z.strictObject({
  before: z.string(),
  match: z.string(),
  after: z.string(),
  /** In 记录, not in the document. */
  isInRecord: z.boolean(),
})
export type DraftHit = z.infer<typeof draftHitSchema>

/** A row of the list. All but `ownTitle`, `status` and the times is read from the document when it is saved. */
export const draftSummarySchema = z.strictObject({
  id: draftIdSchema,
  /** The name shown: ownTitle, or the one derived from the document. */
  title: z.string(),
  /** The name the writer gave; null: derived from the document. */
  ownTitle: z.string().nullable(),
  /** 会议: body + ordinal + name, 市政府第59次常务会议. */
  meetingName: z.string().nullable(),
  /** 编号 as printed: 第9号. */
  number: z.string().nullable(),
  meetingDate: isoDateSchema,
  status: draftStatusSchema,
  topics: z.int().nonnegative(),
  /** Characters as printed, without blanks. */
  characters: z.int().nonnegative(),
  /** null until the page has typeset it once. */
  pages: z.int().positive().nullable(),
  createdAtMs: z.int(),
  /** Last change of the document itself. */
  updatedAtMs: z.int(),
  /** In the trash since; null: not in the trash. */
  deletedAtMs: z.int().nullable(),
  /** 归档 since: out of the list, in the archive; null: not. A draft in the trash keeps it. */
  archivedAtMs: z.int().nullable(),
  /** Counts the saves of the document; renaming and status do not change it. */
  revision: z.int().positive(),
})
export type DraftSummary = z.infer<typeof draftSummarySchema>

/** The longest 记录 that is written, in UTF-16: what is said in a day of meetings. */
export const LONGEST_RECORD = 200_000
/** Two that were brought together may be longer. */
export const MOST_OF_RECORD = 1_000_000
export const recordTextSchema = z.string().max(MOST_OF_RECORD)

/** 记录: what was noted down in the meeting. It belongs to the draft and is never part of the document. */
const draftRecordSchema = z.strictObject({
  text: z.string(),
  /** It does not prove itself: nobody knows whether it is as it was written. */
  isDoubtful: z.boolean(),
})
export type DraftRecord = z.infer<typeof draftRecordSchema>

const draftSchema = z.strictObject({
  summary: draftSummarySchema,
  minutes: minutesSchema,
  record: draftRecordSchema,
  /** It was issued and is only read until the lock is taken away. */
  isLocked: z.boolean(),
})
export type Draft = z.infer<typeof draftSchema>

const judgedDraftSchema = z.strictObject({
  summary: draftSummarySchema,
  /** healed: the row was damaged and was written anew from the document; name and status may have to be set again. damaged: the document is. */
  state: z.enum(['whole', 'healed', 'damaged']),
})
export type JudgedDraft = z.infer<typeof judgedDraftSchema>

export const listedDraftSchema = judgedDraftSchema.extend({
  /** null when there was no search or the word is in the title only. */
  hit: draftHitSchema.nullable(),
})
export type ListedDraft = z.infer<typeof listedDraftSchema>

/** library: the archive with it. */
const draftListInputSchema = z.strictObject({ place: z.enum(['library', 'trash']) })
export type DraftListInput = z.infer<typeof draftListInputSchema>

const draftSaveInputSchema = z.strictObject({
  id: draftIdSchema,
  /** Against the document as it was saved last. */
  change: minutesChangeSchema,
  /** The revision the page last got; another one in the database: draft-stale, nothing is written. */
  expectedRevision: z.int().positive(),
  /** Page count when the page knows it; null keeps the stored one. */
  pages: z.int().positive().nullable(),
  /** 记录 when it was changed. */
  record: recordTextSchema.optional(),
})
export type DraftSaveInput = z.infer<typeof draftSaveInputSchema>

const draftSavedSchema = z.strictObject({ revision: z.int().positive(), savedAtMs: z.int() })
export type DraftSaved = z.infer<typeof draftSavedSchema>

const oneDraftSchema = z.strictObject({ id: draftIdSchema })

export const draftChannels = {
  /** Every draft of a place, newest change first: for what counts them; lists for the eye are library:query. */
  'drafts:list': channel(draftListInputSchema, z.array(judgedDraftSchema)),
  'drafts:create': channel(
    z.strictObject({
      minutes: minutesSchema,
      /** Page count when the page knows it. */
      pages: z.int().positive().nullable().default(null),
      record: recordTextSchema.default(''),
    }),
    draftSchema,
  ),
  /** Errors: draft-missing, draft-damaged, minutes-newer, minutes-invalid. */
  'drafts:open': channel(oneDraftSchema, draftSchema),
  /** Errors: draft-missing, draft-stale, draft-locked (of the document; 记录 is never locked), minutes-invalid, disk-full, database-unwritable. */
  'drafts:save': channel(draftSaveInputSchema, draftSavedSchema),
  /** ownTitle null: back to the derived name. */
  'drafts:rename': channel(
    z.strictObject({ id: draftIdSchema, ownTitle: z.string().trim().min(1).max(200).nullable() }),
    draftSummarySchema,
  ),
  'drafts:duplicate': channel(oneDraftSchema, draftSummarySchema),
  /** Takes the whole document of a copy in place of a damaged one. Errors: draft-missing, draft-damaged. */
  'drafts:recover': channel(oneDraftSchema, draftSchema),
  /** Puts words that cannot be saved into a file beside the library; the next start makes a draft of it. Errors: database-unwritable. */
  'drafts:rescue': channel(
    z.strictObject({ minutes: minutesSchema, record: recordTextSchema }),
    nothingSchema,
  ),
  'drafts:trash': channel(oneDraftSchema, draftSummarySchema),
  'drafts:restore': channel(oneDraftSchema, draftSummarySchema),
  /** Into the archive, or back into the list. */
  'drafts:archive': channel(
    z.strictObject({ id: draftIdSchema, isArchived: z.boolean() }),
    draftSummarySchema,
  ),
  /** Deletes for good, and only what is in the trash (else refused). */
  'drafts:purge': channel(oneDraftSchema, nothingSchema),
  /** 印发 is no status that is only set: versions:issue locks the draft and keeps its files. Errors: draft-locked. */
  'drafts:setStatus': channel(
    z.strictObject({ id: draftIdSchema, status: draftStatusSchema.exclude(['印发']) }),
    draftSummarySchema,
  ),
}
