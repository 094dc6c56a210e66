import { effectiveTexts } from '#shared/wording/effective-text.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import type { Bench } from '../bench.ts'
import { measure } from '../measure.ts'

/** Every derived text of a very long document, as the editor asks for after an edit. */
export const deriveTexts: Bench = {
  name: 'derive-200',
  about: 'the texts of all blocks of 200 topics',
  run: () => {
    const minutes = makeMinutes({ topics: 200, charactersPerTopic: 500 })
    return measure(() => effectiveTexts(minutes))
  },
}
