import { z } from 'zod'
import { minutesSchema } from '../minutes/minutes.ts'
import { channel, nothingSchema } from './channel.ts'

/** Largest text file that is read as minutes. */
export const TEXT_LIMIT_MB = 20
/** Largest Word or PDF file; most of such a one is pictures, which are not read. */
export const FILE_LIMIT_MB = 50
/** Largest hand-over file: its versions and its files of 印发. */
export const HAND_OVER_LIMIT_MB = 160

/** Encodings that Chinese text is found in, the likelier first; GB18030 holds GBK and GB2312. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const
const textEncodingSchema = z.enum(TEXT_ENCODINGS)
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** How a text file was decoded; null for valid UTF-8, where nothing needs to be said. */
const readingSchema = z.strictObject({
  encoding: textEncodingSchema,
  /** What to try when the text reads wrongly. */
  nextBest: textEncodingSchema.nullable(),
  /** Places that could not be read; each is a � in the text. */
  unreadable: z.int().min(0),
})
export type Reading = z.infer<typeof readingSchema>

/** What stands beside the text of a Word file, not in it. */
export const fileNoteSchema = z.strictObject({
  kind: z.enum([
    'comment',
    'footnote',
    'endnote',
    'hidden',
    'header',
    'footer',
    'picture',
    'unread',
    'struck',
    'doubtful',
    'own-sign',
    'around',
    'unproven',
  ]),
  text: z.string(),
  /** Who wrote a comment. */
  by: z.string().nullable(),
  /** The words it belongs to, shortened; null: nowhere in particular. */
  about: z.string().nullable(),
})
export type FileNote = z.infer<typeof fileNoteSchema>

/** Tracked changes are taken as if all were accepted or all rejected. */
export const REVISION_CHOICES = ['accept', 'reject'] as const
const revisionsSchema = z.enum(REVISION_CHOICES)
export type Revisions = z.infer<typeof revisionsSchema>

/** Which of the meetings of a file, the first is 1; null: the file as a whole. */
export const meetingChoiceSchema = z.int().positive().nullable()

/** A file turned into minutes; `leftover` is text kept in the document but not understood. */
const importedSchema = z.strictObject({
  fileName: z.string(),
  minutes: minutesSchema,
  leftover: z.array(z.string()),
  /** The words of the file line by line, to look the reading through beside them; [] where the file is a document of this program. */
  source: z.array(z.string()),
  reading: readingSchema.nullable(),
  notes: z.array(fileNoteSchema),
  /** How the tracked changes of the file were taken; null: it has none. */
  revisions: z.strictObject({ count: z.int().positive(), taken: revisionsSchema }).nullable(),
  /** Titles of the meetings whose minutes stand in the file, at least two; []: it holds those of one, or this is one of them. */
  meetings: z.array(z.string()),
})
export type Imported = z.infer<typeof importedSchema>

export const EXPORT_FORMATS = ['docx', 'pdf', 'txt', 'json'] as const
const exportFormatSchema = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** What a file of the writer's own held; `isProven`: it is known to be as this program wrote it. */
export interface TakenFile<T> {
  readonly value: T
  readonly isProven: boolean
}

export function takenFileSchema<T>(value: z.ZodType<T>): z.ZodType<TakenFile<T>> {
  return z.strictObject({ value, isProven: z.boolean() })
}

/** The name of a written file, without its folder: the page never sees a path. */
export const writtenFileSchema = z.strictObject({ fileName: z.string() })
export type WrittenFile = z.infer<typeof writtenFileSchema>

export const fileChannels = {
  /** Native open dialog; null when the writer cancels. Errors: file-missing/-unreadable/-foreign/-too-large/-empty, minutes-… */
  'imports:choose': channel(nothingSchema, importedSchema.nullable()),
  /** A file dropped on the page: its name (with extension) and bytes. Errors as above. */
  'imports:read': channel(
    z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
    importedSchema,
  ),
  /** The file read last, in another encoding, with its tracked changes rejected, or one of its meetings. Refused when none was read since the start. */
  'imports:readAgain': channel(
    z.strictObject({
      encoding: textEncodingSchema.nullable().default(null),
      revisions: revisionsSchema.default('accept'),
      meeting: meetingChoiceSchema.default(null),
    }),
    importedSchema,
  ),
  /** The next file the program was given to open (command line, double click); null: none is left. Errors as above. */
  'imports:takeGiven': channel(nothingSchema, importedSchema.nullable()),
  /** Keeps the file read last beside the draft that was made of it. Refused when none was read since the start. */
  'imports:keepOriginal': channel(
    z.strictObject({
      draftId: z.uuid(),
      notes: z.array(fileNoteSchema),
      minutes: minutesSchema,
      meeting: meetingChoiceSchema.default(null),
    }),
    nothingSchema,
  ),
  /** Native save dialog for the file a draft was made of. `none`: no file is kept; null when the writer cancels. */
  'imports:saveOriginal': channel(
    z.strictObject({ draftId: z.uuid() }),
    z.union([writtenFileSchema, z.literal('none')]).nullable(),
  ),
  /** The kept file of a draft read once more, to look the reading through; null: none is kept. Errors as imports:read. */
  'imports:readOriginal': channel(z.strictObject({ draftId: z.uuid() }), importedSchema.nullable()),
  /**
   * Native save dialog; suggestedName without extension. null when the writer cancels. `target` stands for the place chosen. `annexes`: the
   * titles (annexTitles) of 附件 that are to be files of their own beside it; files of their names are replaced only when the writer says so.
   */
  'exports:choose': channel(
    z.strictObject({
      format: exportFormatSchema,
      suggestedName: z.string().max(200),
      annexes: z.array(z.string()).default([]),
    }),
    z.strictObject({ target: z.uuid() }).nullable(),
  ),
  /**
   * Makes the file at the target chosen last, once; any other is refused. `apart`: without 附件, which are files of their own beside it; the
   * answer counts them. Errors: target-…, disk-full, pdf-failed, export-partly.
   */
  'exports:write': channel(
    z.strictObject({ target: z.uuid(), minutes: minutesSchema, apart: z.boolean().default(false) }),
    z.strictObject({ fileName: z.string(), annexes: z.int().nonnegative() }),
  ),
  /** Makes 花脸稿 at the target chosen last, once: .docx with Word's revisions by `by`, or PDF. Errors: as exports:write. */
  'exports:writeMarked': channel(
    z.strictObject({
      target: z.uuid(),
      before: minutesSchema,
      after: minutesSchema,
      by: z.string().trim().min(1).max(60).nullable(),
    }),
    writtenFileSchema,
  ),
  /** Shows the last exported file in its folder; refused when nothing was exported since the start. */
  'exports:reveal': channel(nothingSchema, nothingSchema),
}
