import { z } from 'zod'
import type { ProbeQuestion } from '../probe/probe-questions.ts'
import { channel, nothingSchema } from './channel.ts'
import { writtenFileSchema } from './files.ts'

/** What was typed about the test page: the ids of the questions with the answers. */
const answersSchema = z.record(z.string().max(20), z.string().max(60))

const asked = { id: z.string(), ask: z.string(), about: z.string() }
const questionSchema: z.ZodType<ProbeQuestion> = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('end'), text: z.string(), at: z.int() }),
  z.strictObject({ ...asked, kind: z.literal('number'), expected: z.number() }),
])

export const probeChannels = {
  /** What is asked about the test page, with the program's own answers. */
  'probe:questions': channel(nothingSchema, z.array(questionSchema)),
  /** Native save dialog → the test page; null when cancelled. Errors: target-…, disk-full. */
  'probe:write': channel(nothingSchema, writtenFileSchema.nullable()),
  /** Native save dialog → what was seen, as a file; null when cancelled. Errors: target-…, disk-full. */
  'probe:save': channel(
    z.strictObject({ program: z.string().max(80), answers: answersSchema }),
    writtenFileSchema.nullable(),
  ),
}
