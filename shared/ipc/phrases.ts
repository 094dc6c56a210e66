import { z } from 'zod'
import { phraseBankSchema } from '../phrases/phrase-bank.ts'
import { channel, nothingSchema } from './channel.ts'
import { takenFileSchema, writtenFileSchema } from './files.ts'

export const phraseChannels = {
  /** The whole bank; the built-in one until the first save. */
  'phrases:list': channel(nothingSchema, phraseBankSchema),
  /** Replaces the whole bank. */
  'phrases:save': channel(z.strictObject({ bank: phraseBankSchema }), phraseBankSchema),
  /** Native open dialog, read and checked but not stored; null when cancelled. Errors: file-…, phrases-…. */
  'phrases:import': channel(nothingSchema, takenFileSchema(phraseBankSchema).nullable()),
  /** Native save dialog; null when cancelled. */
  'phrases:export': channel(z.strictObject({ bank: phraseBankSchema }), writtenFileSchema.nullable()),
}
