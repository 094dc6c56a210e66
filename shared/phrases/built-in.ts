import bank from '#templates/phrases.json' with { type: 'json' }
import { phraseBankSchema } from './phrase-bank.ts'

/** The phrases that come with the program: what a bank starts with. Throws when the program's own data is wrong. */
export const builtInPhrases = phraseBankSchema.parse(bank)
