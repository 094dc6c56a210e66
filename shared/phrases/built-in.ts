import bank from '#templates/phrases.json' with { type: 'json' }
import type { PhraseBank } from './phrase-bank.ts'

/** The phrases that come with the program: what a bank starts with. Whole and of today's format: tested, not read at every start. */
export const builtInPhrases: PhraseBank = bank as PhraseBank
