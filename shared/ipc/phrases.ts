import { z } from 'zod'
import { channel, nothingSchema } from './channel.ts'
import { writtenFileSchema } from './files.ts'

/** 常用语. Fields to tab through are in braces: 请{单位}牵头，于{日期}前…。 */
export const phraseSchema = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1).max(2000),
  /** Typed to call it, beside its pinyin initials; null: initials only. */
  trigger: z.string().min(1).max(20).nullable(),
})
export type Phrase = z.infer<typeof phraseSchema>

export const phraseBankSchema = z.strictObject({
  formatVersion: z.literal(1),
  groups: z.array(z.strictObject({ name: z.string().min(1).max(50), phrases: z.array(phraseSchema) })),
})
export type PhraseBank = z.infer<typeof phraseBankSchema>

export const phraseChannels = {
  /** The whole bank; without groups when nothing was ever saved. */
  'phrases:list': channel(nothingSchema, phraseBankSchema),
  /** Replaces the whole bank. */
  'phrases:save': channel(z.strictObject({ bank: phraseBankSchema }), phraseBankSchema),
  /** Native open dialog, read and checked but not stored; null when cancelled. Errors: file-…. */
  'phrases:import': channel(nothingSchema, phraseBankSchema.nullable()),
  /** Native save dialog; null when cancelled. */
  'phrases:export': channel(z.strictObject({ bank: phraseBankSchema }), writtenFileSchema.nullable()),
}
