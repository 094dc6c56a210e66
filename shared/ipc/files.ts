import { z } from 'zod'
import { minutesSchema } from '../minutes/minutes.ts'
import { channel, nothingSchema } from './channel.ts'

/** Largest file that is read as minutes. */
export const IMPORT_LIMIT_MB = 20

/** Encodings that Chinese text is found in, the likelier first; GB18030 holds GBK and GB2312. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const
export const textEncodingSchema = z.enum(TEXT_ENCODINGS)
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** How a text file was decoded, where that is worth a word: not for whole UTF-8. */
export const readingSchema = z.strictObject({
  encoding: textEncodingSchema,
  /** What to try when the text reads wrongly. */
  nextBest: textEncodingSchema.nullable(),
  /** Places that could not be read; each is a � in the text. */
  unreadable: z.int().min(0),
})
export type Reading = z.infer<typeof readingSchema>

/** A file turned into minutes; `leftover` is text kept in the document but not understood. */
export const importedSchema = z.strictObject({
  fileName: z.string(),
  minutes: minutesSchema,
  leftover: z.array(z.string()),
  reading: readingSchema.nullable(),
})
export type Imported = z.infer<typeof importedSchema>

export const EXPORT_FORMATS = ['docx', 'pdf', 'txt', 'json'] as const
export const exportFormatSchema = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof exportFormatSchema>

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
  /** The text file read last, in another encoding. Refused when none was read since the start. */
  'imports:readAgain': channel(z.strictObject({ encoding: textEncodingSchema }), importedSchema),
  /** The next file the program was given to open (command line, double click); null: none is left. Errors as above. */
  'imports:takeGiven': channel(nothingSchema, importedSchema.nullable()),
  /** Native save dialog; suggestedName without extension. null when the writer cancels. `target` stands for the place chosen. */
  'exports:choose': channel(
    z.strictObject({ format: exportFormatSchema, suggestedName: z.string().max(200) }),
    z.strictObject({ target: z.uuid() }).nullable(),
  ),
  /** Makes the file at the target chosen last, once; any other is refused. Errors: target-…, disk-full, pdf-failed. */
  'exports:write': channel(z.strictObject({ target: z.uuid(), minutes: minutesSchema }), writtenFileSchema),
  /** Shows the last exported file in its folder; refused when nothing was exported since the start. */
  'exports:reveal': channel(nothingSchema, nothingSchema),
}
