import { z } from 'zod'
import { checkMemorySchema } from '../check/ignored.ts'
import { channel } from './channel.ts'
import { writtenFileSchema } from './files.ts'

const REPORT_FORMATS = ['docx', 'xlsx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

const words = z.string().max(2000)

/** A finding in words, as the report has it. */
const reportRowSchema = z.strictObject({
  rule: words,
  level: words,
  group: words,
  message: words,
  excerpt: words,
  place: words,
  source: words,
})

export const checkChannels = {
  /** Replaces what the writer left alone and the office's words. */
  'check:remember': channel(checkMemorySchema, checkMemorySchema),
  /** Native save dialog, then a report of the rows; null when cancelled. Errors: target-…, disk-full. */
  'check:report': channel(
    z.strictObject({
      format: z.enum(REPORT_FORMATS),
      title: z.string().max(200),
      rows: z.array(reportRowSchema).max(20_000),
    }),
    writtenFileSchema.nullable(),
  ),
}
