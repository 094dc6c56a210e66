import { z } from 'zod'

/** A run of characters; `bold` only in running text: statements, items, paragraphs. */
export const textSchema = z.strictObject({ text: z.string(), bold: z.literal(true).optional() })
export type MinutesText = z.infer<typeof textSchema>

/** Children of a block that shows its properties and is not typed into. */
export const emptyChildrenSchema = z.tuple([z.strictObject({ text: z.literal('') })])

/** ISO calendar date, YYYY-MM-DD; null where the document has none. */
export const isoDateSchema = z.iso.date().nullable()
