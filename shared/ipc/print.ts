import { z } from 'zod'
import { minutesSchema } from '../minutes/minutes.ts'
import { profileSchema } from '../profile/read-profile.ts'
import { channel, nothingSchema } from './channel.ts'

/** What of the document: see PrintedPart. */
const printedPartSchema = z.union([z.literal(['whole', 'minutes', 'annexes']), z.int().positive()])

/** What the print page is to show: a document, the profile it is laid out by, and the title for the PDF or the print queue. */
const printJobSchema = z.strictObject({
  minutes: minutesSchema,
  /** The state it is marked against, for 花脸稿; left out: it is shown as it is. */
  before: minutesSchema.optional(),
  profile: profileSchema,
  /** Left out: all of it. */
  part: printedPartSchema.optional(),
  title: z.string().max(200),
})
export type PrintJob = z.infer<typeof printJobSchema>

/** Pages from `from` to `to`, both counted from 1 and included. */
const pageRangeSchema = z.strictObject({
  from: z.int().min(1).max(9999),
  to: z.int().min(1).max(9999),
})
export type PageRange = z.infer<typeof pageRangeSchema>

export const SIDES = ['one', 'long-edge', 'short-edge'] as const

const printSettingsSchema = z.strictObject({
  /** The printer's system name; null: the system's own dialog asks for everything. */
  printer: z.string().min(1).max(500).nullable(),
  copies: z.int().min(1).max(999),
  /** Empty: all pages. */
  ranges: z.array(pageRangeSchema).max(100),
  sides: z.enum(SIDES),
})
export type PrintSettings = z.infer<typeof printSettingsSchema>

const printerSchema = z.strictObject({ name: z.string(), label: z.string(), isDefault: z.boolean() })
export type Printer = z.infer<typeof printerSchema>

export const printChannels = {
  'print:printers': channel(nothingSchema, z.array(printerSchema)),
  /** Prints the document by its own profile. printed false: cancelled in the system's dialog. Error: print-failed. */
  'print:start': channel(
    z.strictObject({
      minutes: minutesSchema,
      before: minutesSchema.optional(),
      /** Left out: all of it. */
      part: printedPartSchema.optional(),
      title: z.string().max(200),
      settings: printSettingsSchema,
    }),
    z.strictObject({ printed: z.boolean() }),
  ),
  /** Asked by the hidden print page: what it has to show. Any other page is refused. */
  'print:take': channel(nothingSchema, printJobSchema),
  /** The print page has drawn everything, fonts included. `unnumbered`: how many pages at the end bear no number. */
  'print:drawn': channel(
    z.strictObject({ pages: z.int().positive(), unnumbered: z.int().nonnegative() }),
    nothingSchema,
  ),
}
